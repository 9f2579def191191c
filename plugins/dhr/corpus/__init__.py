"""The corpus: every published review, recommendation and action as open data."""
