"""What a check found, told to people and to machines."""
