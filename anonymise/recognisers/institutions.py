"""Places that few people share: a school, a surgery, a ward, a refuge."""

import re

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM

_NAME = r"(?:(?:St\.?\s|The\s)?[A-Z][\w'’]+(?:-[\w'’]+)*\.?\s)"
_NAMES = rf"{_NAME}{{1,5}}(?:(?:of(?=\s(?:St|England|Christ|Our|Sacred))|of\sthe|and(?=\sSt))\s{_NAME}{{1,2}})?"
# Words that begin a sentence or belong to everybody, so that "The Primary School" names none.
_COMMON = re.compile(
    r"^(?:The|A|An|Her|His|Their|Each|Every|Any|All|Your|Our|This|That|In|At|From|Both|Of|For|And|Some|Most|Many|No|Other"
    r"|Local|Primary|Secondary|Infant|Junior|Nursery|High|Special|Independent|State|Boarding|Pre|Further|Higher|Sixth|Form"
    r"|GP|Doctor['’]?s|General|Family|Medical|Health|National|Royal|Women['’]?s|Safe|Safety|Safer|Day|Acute|Mental|Adult"
    r"|Children['’]?s|Maternity|Emergency|Healthy|Domestic|Abuse|Violence|Named|Lead|Designated|Link|Virtual|Free|Trust"
    r"|Best|Good|Practice|Team|NHS|Hospital|Ward|Unit)\s"
)
_SCHOOL = r"(?:School|Academy|Nursery|Pre-?[Ss]chool|Playgroup|Kindergarten|Sixth\sForm(?:\sCollege)?)\b"
_PROFESSIONAL = re.compile(
    r"^(?:Royal|National|Police|London\s(?:Business|School)|Law|Medical|Business|Summer|Sunday)\b|\bBusiness\sSchool"
)


def _names_one(text: str) -> bool:
    """Whether something is left of a name once its common words are taken away."""
    rest = text
    while match := _COMMON.match(rest):
        rest = rest[match.end() :]
    return len(rest.split()) > 1


class SchoolRecogniser(FormRecogniser):
    """A school or nursery by its name."""

    SLUG = "school"
    SIGN = re.compile("School|Academy|Nursery|Pre|Playgroup|Kindergarten|Form|College")
    FORMS = (
        ("school", rf"\b{_NAMES}{_SCHOOL}", HIGH),
        ("college", rf"\b{_NAMES}(?:College)\b(?!\s(?:of|Hospital|London|Oxford|Cambridge))", MEDIUM),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for schools in general and for the professions' colleges."""
        found = text[start:end]
        return tier if _names_one(found) and not _PROFESSIONAL.search(found) else None


class SurgeryRecogniser(FormRecogniser):
    """A surgery, health centre or ward by its name. Hospitals and trusts are agencies and may be named."""

    SLUG = "surgery"
    SIGN = re.compile("Surgery|Centre|Practice|Group|Pharmacy|Ward")
    FORMS = (
        (
            "surgery",
            rf"\b{_NAMES}(?:Surgery|Medical\s(?:Centre|Practice|Group)|Health\sCentre|Family\sPractice|Group\sPractice|GP\sPractice"
            r"|Doctors['’]?\sSurgery|Dental\s(?:Practice|Surgery)|Pharmacy|Walk-in\sCentre)\b",
            HIGH,
        ),
        (
            "ward",
            rf"\b{_NAMES}Ward\b(?!\s(?:[Cc]ouncillor|[Bb]y))|\bWard\s(?:\d{{1,3}}[A-Z]?|[A-Z]\d{{0,2}})\b",
            MEDIUM,
        ),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for surgeries in general."""
        found = text[start:end]
        return tier if found.startswith("Ward") or _names_one(found) else None


class RefugeRecogniser(FormRecogniser):
    """A refuge, hostel or supported house by its name: where it stands must stay secret."""

    SLUG = "refuge"
    SIGN = re.compile("Refuge|Hostel|House|house")
    FORMS = (("refuge", rf"\b{_NAMES}(?:Refuge|Hostel|Safe\s?[Hh]ouse)\b", HIGH),)

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for refuges in general."""
        return tier if _names_one(text[start:end]) else None
