"""One accessible PDF per review."""
