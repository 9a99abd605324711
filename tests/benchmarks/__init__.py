"""Scripts that print measured figures; pytest collects none of them."""
