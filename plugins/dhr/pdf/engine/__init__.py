"""WeasyPrint, held to our rules: our fonts, the review's own pictures, and no complaint passed over."""
