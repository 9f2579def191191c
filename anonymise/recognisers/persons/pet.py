"""Names of animals of the house."""

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.vocabulary import CAPITAL, one_of, words_of

_ANIMAL = rf"(?:{one_of('animals')})s?"
_NAME = rf"{CAPITAL}[a-zà-ÿ’']{{2,}}(?<!['’]s)"
_NO_PET = (
    r"(?!(?:Unit|Section|Handler|Act|Control|Warden|Trust|Show|Walker|Team|Squad|Legislation|Licen[cs]e|Rescue"
    r"|Home|Project|Order|The|She|He|They|It|In|On|At|And|But|When|After|There|This|Child|Court)\b)"
)
_PAIR = rf"(?P<it>{_NO_PET}{_NAME}(?:(?:,\s|\sand\s|,\sand\s|\s&\s){_NAME}){{0,3}})"


class PetNameRecogniser(FormRecogniser):
    """The name of a dog, a cat, a horse: every neighbour has heard it called."""

    SLUG = "pet-name"
    WORDS = words_of("animals") | frozenset(f"{word}s" for word in words_of("animals")) | frozenset(("puppies",))
    FORMS = (
        (
            "called",
            rf"\b(?i:{_ANIMAL})\s?(?:,\s?)?(?:who\swas\s|which\swas\s|was\s|were\s|is\s)?(?:called|named"
            rf"|known\sas|by\sthe\sname\sof)\s[\"'“‘]?{_PAIR}",
            HIGH,
        ),
        ("name was", rf"\b(?i:{_ANIMAL})['’]s?\snames?(?:,|:|\s(?:was|is|were|are))\s[\"'“‘]?{_PAIR}", HIGH),
        ("dog Bramble", rf"\b(?:{_ANIMAL}),?\s[(\"'“‘]?{_PAIR}(?![\w-])", HIGH),
        (
            "Bramble the dog",
            rf"\b(?P<it>{_NO_PET}{_NAME}),?\s(?:the|their|her|his)\s(?:\w+['’]?s?\s){{0,2}}{_ANIMAL}\b",
            MEDIUM,
        ),
    )
