"""What can go wrong when the search index is made."""


class SearchProblem(Exception):
    """The search index could not be made; the message says why in plain words."""
