"""Pubs, clubs, shops and other places where people of one neighbourhood meet."""

from anonymise.recognisers.dates.days import FULL_WEEKDAY, MONTH_IN_FULL
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.institutions.named import (
    NAMES,
    NO_MORE,
    NamedPlaceRecogniser,
    called,
    of_kind,
    of_small_kind,
)
from anonymise.recognisers.vocabulary import PROPER, one_of, words_of

_COLOUR, _BEAST, _NOBLE = one_of("pub adjectives"), one_of("pub nouns"), one_of("pub nobles")
# A day or a country says nothing of where the house stands.
_NO_TOWN = rf"(?:{MONTH_IN_FULL}|{FULL_WEEKDAY}|(?:England|Wales|Scotland|Britain|Christmas|Easter|Night|Court)\b)"
_PUB = r"(?:[Pp]ub(?:lic\s[Hh]ouse)?|[Ii]nn|[Tt]avern|[Hh]otel|[Bb]ar)"


class VenueRecogniser(NamedPlaceRecogniser):
    """A pub, club, café, shop or hall by its name."""

    SLUG = "venue"
    WORDS = (
        words_of("venues")
        | words_of("small venues")
        | words_of("pub nouns")
        | words_of("pub nobles")
        | words_of("public venues")
        | words_of("chains")
        | frozenset(("Café", "Cafe", "Casa", "Chez", "Arms", "Head", "pub", "house", "nightclub"))
    )
    FORMS = (
        ("by its kind", of_kind("venues"), HIGH),
        ("by its kind, written small", of_small_kind("small venues"), HIGH),
        ("by its kind, known to all", of_kind("public venues"), LOW),
        ("called", called("small venues"), MEDIUM),
        (
            "arms and heads",
            r"\b(?P<names>(?:The\s)?(?:King|Queen|Duke|Nag|Bull|Boar|Turk|Saracen|Ram|Buck|Stag|Ship|Bell|Crown"
            r"|Royal|Railway|[A-Z]\w+)(?:['’]?s['’]?)?)\s(?:Arms|Head)\b(?!\s(?:Teacher|teacher|of\b|Office"
            r"|Injur|injur))",
            MEDIUM,
        ),
        (
            "beast",
            rf"\b(?P<it>(?:[Tt]he\s|[Yy]e\s(?:Olde\s)?)?(?P<names>(?:{_COLOUR})\s(?:{_BEAST})))\b{NO_MORE}",
            HIGH,
        ),
        (
            "one and another",
            rf"\b(?P<it>[Tt]he\s(?P<names>{_BEAST}\s(?:and|&|['’]?n['’]?)\s(?:the\s)?{_BEAST}))\b{NO_MORE}",
            HIGH,
        ),
        (
            "noble",
            rf"\b(?P<it>[Tt]he\s(?P<names>{_NOBLE}))(?=\s(?:{_PUB})|[,.;]|\s(?:as|in|on|with|and|that|until|for"
            rf"|where|when|after|before)\b|$)(?:\s(?:{_PUB})\b)?",
            MEDIUM,
        ),
        (
            "noble or beast of a town",
            rf"\b(?P<it>[Tt]he\s(?P<names>{_NOBLE}|(?!Crown\b){_BEAST})\s(?:at|in)\s(?!{_NO_TOWN}){PROPER}"
            rf"(?:\s{PROPER})?)",
            MEDIUM,
        ),
        (
            "of a chain, in its town",
            rf"\b(?P<it>(?P<names>{one_of('chains')}(?:['’]s)?)\s(?:in|at|on)\s(?!{_NO_TOWN}){PROPER})",
            LOW,
        ),
        ("beast called a pub", rf"\b(?P<it>[Tt]he\s{NAMES}\s{_PUB})\b", HIGH),
        ("café by its name", rf"\b(?:Café|Cafe|Bistro|Pizzeria|Casa|Chez)\s(?P<names>{PROPER}(?:\s{PROPER})?)", MEDIUM),
        (
            "kind before the name",
            rf"\b[Tt]he\s(?:nightclub|pub|café|cafe|restaurant|hotel|wine\sbar|supermarket)\s(?P<it>{NAMES})",
            MEDIUM,
        ),
        (
            "in the pub",
            rf"\b(?:pub|public\shouse)(?:,|\s\(|\scalled|\snamed)\s?(?P<it>[Tt]he\s(?P<names>{_BEAST}))\b",
            HIGH,
        ),
    )
