"""Who may be named in a review: pseudonyms anywhere, professionals where professionals are named."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from anonymise.folding import folded, is_one_edit, sound, tokens

# ruff: noqa: SIM905 (lists of quoted words are harder to read than these)
TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend revd canon father sister hon "
    "honourable judge justice hhj cllr councillor mp ms pc wpc dc wdc ds dsu det sgt ps insp di dci dcs supt chief "
    "detective constable sergeant inspector superintendent commander commissioner officer acting assistant deputy "
    "nurse midwife pcso acc dcc cc tdci tdi tds tdc retired retd".split()
)
_BEHIND = frozenset("obe mbe cbe kbe dbe qpm kc qc phd mba ba ma msc bsc jp dl cqsw frcgp frcpsych rgn rmn".split())
_BETWEEN = frozenset(("and", "the", "of"))
# Shorter names are too like one another: Ann, Dan, Ian.
_LONG_ENOUGH = 4


class Standing(Enum):
    """Who the words of a name stand for, by what the review declares."""

    PSEUDONYM = "pseudonym"
    PROFESSIONAL = "professional"
    PART_OF_PROFESSIONAL = "part of professional"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Professional:
    """Somebody who is legitimately named, and as what."""

    name: str
    role: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name without titles and honours."""
        return tuple(word for word in folded(self.name.partition(",")[0]) if word not in TITLES | _BEHIND)

    @cached_property
    def surname(self) -> tuple[str, ...]:
        """The last of the words, both halves where it has a hyphen."""
        written = [part for part in self.name.partition(",")[0].split() if not set(folded(part)) <= TITLES | _BEHIND]
        return folded(written[-1]) if written else ()

    @property
    def is_too_broad(self) -> bool:
        """Whether the name is a single word without a title, which would speak of everybody of that forename."""
        return len(self.words) < 2 and not TITLES.intersection(folded(self.name))

    @property
    def forenames(self) -> tuple[str, ...]:
        """The words in front of the surname."""
        return self.words[: len(self.words) - len(self.surname)]

    def is_meant_by(self, words: tuple[str, ...]) -> bool:
        """Whether the words are the whole name, its surname first, or initials and surname. One is never enough."""
        if words == self.words or not self.surname:
            return words == self.words and len(words) > 1
        fore, count = self.forenames, len(self.surname)
        for given, family in ((words[:-count], words[-count:]), (words[count:], words[:count])):
            if family == self.surname and given and _are_forenames(given, fore):
                return True
        return False


def _are_forenames(given: tuple[str, ...], declared: tuple[str, ...]) -> bool:
    """Whether `given` are declared forenames or initials of them, the first of them among these."""
    pairs = zip(given, declared, strict=False)
    return len(given) <= len(declared) and all(name == full or name == full[0] for name, full in pairs)


@dataclass(frozen=True)
class People:
    """Whom a review declares. The name of an organisation, such as the partnership, is nobody's name there."""

    pseudonyms: tuple[str, ...] = ()
    professionals: tuple[Professional, ...] = ()
    organisations: tuple[str, ...] = ()

    def standing(self, name: str, *, before: str = "") -> Standing:
        """Who is meant by `name`; `before` is the text in front of it, which may end in a title."""
        written = folded(name)
        if not written:
            return Standing.UNKNOWN  # letters in circles are no words here, and nobody declared
        words = tuple(word for word in written if word not in TITLES and word not in _BETWEEN)
        if self._are_pseudonyms(words):
            return Standing.PSEUDONYM
        titled = bool(TITLES.intersection(written)) or bool(TITLES.intersection(folded(before[-30:])[-1:]))
        for professional in self._telling_professionals:
            if professional.is_meant_by(words) or (titled and words == professional.surname):
                return Standing.PROFESSIONAL
        if any(set(words) <= set(professional.words) for professional in self._telling_professionals):
            return Standing.PART_OF_PROFESSIONAL
        return Standing.UNKNOWN

    def is_completed(self, name: str, around: str) -> bool:
        """Whether `name` is a part of a professional's name whose other words stand in the text around it."""
        words, near = set(folded(name)) - TITLES, set(folded(around))
        return any(words < set(one.words) <= words | near for one in self._telling_professionals)

    def is_bare_forename(self, name: str) -> bool:
        """Whether the words are nothing but forenames of a professional: others have the same."""
        words = set(folded(name)) - TITLES
        surnames = {word for one in self._telling_professionals for word in one.surname}
        return not words & surnames and any(words <= set(one.forenames) for one in self._telling_professionals)

    def is_near_pseudonym(self, name: str) -> bool:
        """Whether a word of an unknown name could be a slip for a pseudonym: one letter off, or sounding the same."""
        unknown = [word for word in folded(name) if word not in self._pseudonym_words and word not in TITLES]
        return any(is_slip(word, pseudonym) for word in unknown for pseudonym in sorted(self._pseudonym_words))

    def full_names(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the full names of professionals stand in `text`."""
        return _standing_in(text, {one.words for one in self.professionals if len(one.words) > 1})

    def organisations_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the names of declared organisations stand in `text`."""
        return _standing_in(text, {folded(name) for name in self.organisations} - {()})

    @cached_property
    def _telling_professionals(self) -> tuple[Professional, ...]:
        return tuple(one for one in self.professionals if not one.is_too_broad)

    @cached_property
    def _pseudonym_words(self) -> frozenset[str]:
        return (
            frozenset(word for name in self.pseudonyms for word in (*folded(name), _closed(folded(name))))
            - TITLES
            - {""}
        )

    def _are_pseudonyms(self, words: tuple[str, ...]) -> bool:
        if all(word in self._pseudonym_words for word in words) or _closed(words) in self._pseudonym_words:
            return True
        return any(Professional(name).is_meant_by(words) for name in self.pseudonyms)


def _standing_in(text: str, names: set[tuple[str, ...]]) -> tuple[tuple[int, int], ...]:
    small = text.casefold()
    names = {name for name in names if name[-1] in small}
    found = list(tokens(text)) if names else []
    return tuple(
        (token.start, found[at + len(name) - 1].end)
        for at, token in enumerate(found)
        for name in sorted(names)
        if tuple(other.text for other in found[at : at + len(name)]) == name
    )


def _closed(words: tuple[str, ...]) -> str:
    """Initials written apart, as one word: `T. L.` is `TL`. Nothing for anything else."""
    return "".join(words) if words and all(len(word) == 1 for word in words) else ""


def is_slip(word: str, name: str) -> bool:
    """Whether one folded word could be a slip for another: one letter off, or sounding the same."""
    if max(len(word), len(name)) < _LONG_ENOUGH or not (word.isalpha() and name.isalpha()):
        return False
    heard = sound(word)
    return is_one_edit(word, name) or (len(heard) > 1 and heard == sound(name))
