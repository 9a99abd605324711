"""Which date belongs to what a sentence tells."""
