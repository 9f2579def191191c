"""The few words that rendering adds to a document, in the document's own language."""

from collections.abc import Mapping

ACTION_PLAN_TITLE = "Action plan"
LETTER_TITLE = "Home Office letter"

_TITLES: Mapping[tuple[str, str], str] = {
    ("executive summary", "en"): "Executive summary",
    ("executive summary", "cy"): "Crynodeb gweithredol",
    ("overview report", "en"): "Overview report",
    ("overview report", "cy"): "Adroddiad trosolwg",
    ("letter", "en"): LETTER_TITLE,
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {"notes": "Notes", "note": "Note", "back": "Back to reference", "table": "Table", "annex": "Annex"},
    "cy": {"notes": "Nodiadau", "note": "Nodyn", "back": "Yn ôl at gyfeirnod", "table": "Tabl", "annex": "Atodiad"},
}


def title_of(kind: str, language: str = "en") -> str:
    """The title of a kind of document, in English where the language has none of its own."""
    return _TITLES.get((kind, language)) or _TITLES.get((kind, "en")) or kind.capitalize()


def word(name: str, language: str = "en") -> str:
    """One of the added words, in English where the language has none of its own."""
    return _WORDS.get(language, _WORDS["en"])[name]
