"""The seal of a site, and whether a folder or a server still gives what was sealed."""
