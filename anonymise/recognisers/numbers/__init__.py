"""Numbers that the state and others give to one person or one thing."""
