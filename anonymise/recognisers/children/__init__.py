"""What tells which child is meant."""
