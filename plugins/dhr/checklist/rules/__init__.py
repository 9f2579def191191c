"""One function per requirement: evidence in, answer out. Nothing here reads a file or a clock."""
