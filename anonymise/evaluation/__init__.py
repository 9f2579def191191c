"""How well the check finds what it should: on labelled texts of others, and on documents with planted identifiers."""
