"""All reviews and briefings together, and the facets by which people look for them."""
