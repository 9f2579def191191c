"""Numbers of police, courts, prisons and files."""
