"""Ways to reach or look up a person."""
