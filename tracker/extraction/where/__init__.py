"""Where what a sentence tells took place."""
