"""How a new site takes the place of the old one: one build at a time, whole, whatever the machine does."""
