"""The only reader of reviews, briefings and settings."""
