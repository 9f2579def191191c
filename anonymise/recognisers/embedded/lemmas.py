"""Plain lemmas: enough for the words that Presidio looks for around a number, which are nouns that we choose."""

from spacy.language import Language
from spacy.tokens import Doc

LEMMAS = "plain_lemmas"


def lemma(word: str) -> str:
    """The word small and in the singular."""
    small = word.lower()
    if len(small) > 4 and small.endswith("ies"):
        return small[:-3] + "y"
    if len(small) > 3 and small.endswith("s") and not small.endswith(("ss", "us", "is")):
        return small[:-1]
    return small


@Language.component(LEMMAS, assigns=["token.lemma"])
def plain_lemmas(doc: Doc) -> Doc:
    """Gives each token its lemma."""
    for token in doc:
        token.lemma_ = lemma(token.text)
    return doc
