"""What is said of somebody close: initials, an animal of the house."""
