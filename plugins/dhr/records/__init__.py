"""Records of what people decided: the only writer of `publication.yml`."""
