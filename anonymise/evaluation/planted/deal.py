"""What to plant next: every rule in every form in turn, and names of every origin in every form."""

from collections.abc import Iterator
from itertools import cycle
from random import Random

from anonymise.evaluation.planted import denied, forms, persons
from anonymise.evaluation.planted.disguises import LETTERS, OF_FORMS, OF_PERSONS, Disguise
from anonymise.evaluation.planted.plant import Item, Kind

# Most of what a review must keep private are names that its family gave to the list.
_DENIED, _FORMS = 0.4, 0.7
_NAMES_AMONG_DENIED = 0.75


class Dealer:
    """Deals items for one suite; each pack is dealt out before it is dealt again."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._forms = self._pack(forms.rule_forms())
        self._persons = self._pack(persons.all_forms())
        self._ways = {files: self._pack(tuple((way,) for way in denied.ways(files))) for files in _FILES}

    def _pack(self, cards: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
        return cycle(self._chance.sample(cards, len(cards)))

    def item(self, files: str, *, silent: frozenset[str] = frozenset()) -> Item:
        """The next item for a kind of file, of none of the rules that are silent there."""
        drawn = self._chance.random()
        if drawn < _DENIED:
            return self._denied(files)
        return self._form(files, silent) if drawn < _FORMS else self.person(files)

    def person(self, files: str) -> Item:
        """The next name."""
        form, origin = next(self._persons)
        return self._disguised(persons.a_person(form, origin, self._chance), OF_PERSONS, files)

    def name(self, files: str) -> Item:
        """A name of the private list or of nobody who is declared, as it stands."""
        if self._chance.random() < 0.5:
            return denied.a_name("plain", self._chance)
        return persons.a_person("full", self._chance.choice(persons.all_forms())[1], self._chance)

    def _form(self, files: str, silent: frozenset[str]) -> Item:
        rule, form = next(card for card in self._forms if card[0] not in silent)
        return self._disguised(forms.an_identifier(rule, form, self._chance), OF_FORMS, files)

    def _denied(self, files: str) -> Item:
        if self._chance.random() < _NAMES_AMONG_DENIED:
            return denied.a_name(next(self._ways[files])[0], self._chance)
        return denied.another(self._chance)

    def _disguised(self, item: Item, names: tuple[str, ...], files: str) -> Item:
        name = self._chance.choice(names)
        disguise = LETTERS[name]
        # A torn title, or an e-mail address in capitals, is another thing.
        if name == "plain" or files not in disguise.files or "⟦" in item.text or not _may_bear(item, disguise):
            return item
        text = disguise.make(item.text, self._chance)
        return Item(item.plant.in_disguise(name), text, disguise.is_markup) if text else item


def _may_bear(item: Item, disguise: Disguise) -> bool:
    """Whether nothing in the item would be read as markup, when it is written as such."""
    return item.plant.kind is Kind.PERSON or not disguise.is_markup or item.text.replace(" ", "").isalnum()


_FILES = ("md", "txt", "html", "csv", "yaml", "json", "docx", "pdf", "png", "jpg")
