"""The recognisers: each finds one kind of thing that could identify someone, in one block of plain text."""
