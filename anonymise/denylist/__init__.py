"""The private deny list: what must not be published, and where it stands all the same."""
