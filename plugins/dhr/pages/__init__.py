"""The pages of the site, as values: addresses, titles and HTML."""
