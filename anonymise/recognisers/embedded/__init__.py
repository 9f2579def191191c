"""The embedded recogniser of names: a small spaCy pipeline that ships with the package, see MODEL_CARD.md."""
