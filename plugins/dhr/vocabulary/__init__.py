"""The words of the field: lists of values with labels, partnerships, forces, regions, research codes."""
