"""What a build asks of the machine: to write for good, to delete whole, and to say in words what it refuses."""
