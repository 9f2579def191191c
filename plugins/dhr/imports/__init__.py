"""Bring a review that exists as plain text into the source format."""
