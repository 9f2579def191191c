"""The embedded recogniser of names: a small spaCy pipeline that ships with the package; MODEL_CARD.md says what it can do."""
