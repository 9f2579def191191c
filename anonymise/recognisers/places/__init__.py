"""Places closer than a district or a town."""
