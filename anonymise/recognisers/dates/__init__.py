"""Days, and how they are written."""
