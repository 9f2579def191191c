"""Documents in the manner of reviews with invented identifiers planted in them, and the truth beside them."""
