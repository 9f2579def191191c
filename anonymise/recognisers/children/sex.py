"""The sex of a child, where the words say that it is a child: a plain "son" may be grown up."""

import re

from anonymise.recognisers.children.ages import MONTHS, OLD, SEXED, YEARS
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW
from anonymise.recognisers.vocabulary import PROPER, words_of
from anonymise.recognisers.words import sentence

_YOUNG = (
    r"(?:baby|infant|toddler|newborn|new-born|teenage|young|little|small|school-?age[d]?|pre-?school"
    r"(?:[-\s]age[d]?)?|primary(?:[-\s]school)?[-\s]age[d]?"
    r"|secondary(?:[-\s]school)?[-\s]age[d]?|adolescent|unborn|stillborn|minor|dependent|dependant|under-age)"
)
_CALLED = rf"(?:,?\s(?:called\s|named\s)?(?:{PROPER}|[A-Z])\b)?"
_SAID = r"(?i:aged?|who|was|were|is|are|then|now|being|just|only|nearly|had|turned)"
_THEN = r"(?=\s?(?:[.,;)]|$)|\s(?:and|years\sold|at\sthe\stime|when)\b)"
_AGE = (
    rf"(?:,?\s\(?(?:{_SAID}\s){{1,4}}(?:{YEARS}{_THEN}|{MONTHS}\s(?:months|weeks|days))|,?\s\((?:{YEARS}{_THEN}"
    rf"|{MONTHS}\s(?:months|weeks|days))"
    rf"|,?\s\(?(?:{_SAID}\s){{0,4}}(?:an?\s)?{OLD})"
)
_SCHOOL = (
    r"(?:school|nursery|pre-?school|playgroup|reception|kindergarten|child\s?care|crèche|creche|holiday\sclub"
    r"|breakfast\sclub)"
)
# What is said of children, and of grown sons and daughters seldom.
_CHILDISH = re.compile(
    r"(?i)\b(?:asleep|upstairs|bed|bedrooms?|bedtime|cot|pram|crib|school\w*|nursery|social\sworkers?|health\svisitors?"
    r"|child\sprotection|looked\safter|foster\w*|contact\s(?:order|centre|with)|custody\sof|care\sof|care\sorder"
    r"|playing|played|toys?|crying|cried|screaming|babysat|babysit\w*|reception|playground|uniform|homework|teachers?|pupils?"
    r"|taken\sinto\scare|removed\sfrom|special\sguardian\w*|primary\sage|toddler|infant|baby|child(?:ren)?|kids?)\b"
)
_NEAR = 120
_GIRLHOOD = re.compile(r"(?i)\b(?:(?:when|since)\s(?:she|he)\swas|as)\s(?:an?\s)?(?:very\s)?$")


class ChildSexRecogniser(FormRecogniser):
    """The word that says whether a child is a boy or a girl."""

    SLUG = "child-sex"
    WORDS = words_of("signs of child-sex")
    FORMS = (
        ("age before", rf"{OLD},?\s(?:{_YOUNG}\s)?(?P<it>{SEXED}|female|male)\b(?!\s?friend)", HIGH),
        (
            "young",
            rf"\b(?i:{_YOUNG})\s(?:{_YOUNG}\s|twin\s)?(?P<it>(?:step|grand)?(?:son|daughter|brother|sister)s?|boy"
            rf"|girl|nephew|niece)\b(?!\s?friend)",
            HIGH,
        ),
        ("age behind", rf"\b(?P<it>{SEXED}){_CALLED}{_AGE}", HIGH),
        (
            "a boy",
            r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]er|[Hh]is|[Tt]heir|[Aa])\s(?:eldest\s|oldest\s|youngest\s|elder\s"
            r"|older\s|younger\s|middle\s|two\s|three\s|four\s)?(?P<it>boy|girl|schoolboy|schoolgirl)\b"
            r"(?!\s?friend|['’]s\snight|-)",
            LOW,
        ),
        (
            "whose son, where a child is spoken of",
            r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa])\s(?:two\s|three\s|four\s|eldest\s|oldest\s|youngest\s|elder\s"
            r"|older\s|younger\s|middle\s|only\s|own\s){0,2}(?P<it>(?P<maybe>(?:step|grand|god|foster)?-?(?:sons?"
            r"|daughters?)|nephews?|nieces?|boys|girls))\b(?!-in-law|\s(?:in\slaw|company))",
            LOW,
        ),
        (
            "their boys",
            r"\b(?:[Hh]er|[Hh]is|[Tt]heir)\s(?:two\s|three\s|four\s|five\s|twin\s|young\s|little\s)?(?P<it>boys"
            r"|girls)\b",
            LOW,
        ),
        (
            "at birth",
            r"\b(?:birth\s(?:to|of)|pregnant\swith|expecting|delivered|carrying)\s(?:a|her|his|their|twin)\s"
            r"(?:first\s|second\s|third\s|fourth\s|healthy\s|baby\s|youngest\s|eldest\s)*(?P<it>sons?|daughters?"
            r"|boys?|girls?)\b",
            HIGH,
        ),
        (
            "male child",
            r"\b(?P<it>(?:[Mm]ale|[Ff]emale)\s(?:child|baby|infant|toddler|pupil|foetus|fetus|newborn|sibling))\b",
            HIGH,
        ),
        (
            "letter of a child",
            r"\b(?:Child|Sibling|Baby)\s[A-Z0-9]{1,2},?\s\(?(?:a\s)?(?:\d{1,2},?\s)?(?P<it>male|female|boy|girl|M"
            r"|F|[Ss]on|[Dd]aughter)\b(?=[\s,;)]|$)",
            HIGH,
        ),
        (
            "at school",
            rf"\b(?P<it>(?:step|grand)?(?:son|daughter)s?)(?:['’]s?)?\s(?:(?:to|from|at|in|into|attends?|attended"
            rf"|attending|started|starting|was|were|was\sat|left|had)\s)?(?:(?:the|his|her|their|a|primary"
            rf"|secondary|junior|infant|new)\s){{0,3}}(?:{_SCHOOL}|teacher|health\svisitor|child\sprotection"
            rf"|nappy|nappies|cot|pushchair|childminder)\b",
            HIGH,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing where a grown person's own childhood is spoken of, or where the son may be grown up."""
        text = match.string
        if _GIRLHOOD.search(text[max(0, match.start() - 20) : match.start()]):
            return None
        may_be_grown = "maybe" in match.re.groupindex
        return None if may_be_grown and not _is_about_child(text, found) else found


def _is_about_child(text: str, found: Found) -> bool:
    """Whether the sentence has a word that is used of children."""
    # Columns may part the words of one sentence.
    first, last = sentence(text.replace("\t", " "), found.start, found.end)
    near = slice(max(first, found.start - _NEAR), min(last, found.end + _NEAR))
    return _CHILDISH.search(text[near]) is not None
