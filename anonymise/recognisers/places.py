"""Places closer than a district or a town: postcodes, addresses, coordinates."""

import re

from anonymise.recognisers.form import FIGURE, FormRecogniser
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.published import published, squeezed

_AREAS = (
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU"
    "|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH"
    "|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|ZZ"
    "|B|E|G|L|M|N|S|W"
)
_NO_POSTCODE = r"(?:st|nd|rd|th|am|pm)\b"
_INWARD = r"\d[ABD-HJLNP-UW-Z]{2}"


class PostcodeRecogniser(FormRecogniser):
    """A full postcode, which is a dozen front doors. An outward half alone is a town."""

    SLUG = "postcode"
    SIGN = FIGURE
    FORMS = (
        ("in capitals", rf"\b(?:{_AREAS})\d[\dA-Z]?\s{{0,2}}{_INWARD}\b", HIGH),
        ("in small letters", rf"\b(?i:(?:{_AREAS})\d[\da-z]?\s\d(?!{_NO_POSTCODE})[abd-hjlnp-uw-z]{{2}})\b", MEDIUM),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for a published office."""
        return None if squeezed(text[start:end]) in published().postcodes else tier


_NAME = r"(?:(?:St\.?\s|The\s|Old\s|New\s)?[A-Z][\w'’]+(?:-[\w'’]+)*(?:\s(?:of|the|and|on|by)\s|\s))"
_STREET = (
    r"(?:Road|Street|Avenue|Lane|Drive|Close|Crescent|Gardens?|Grove|Place|Terrace|Walk|Mews|Rise|Row|Parade|Way|Square"
    r"|Hill|Court|Green|Park|View|Gate|Croft|Estate|Heights|Villas?|Buildings|Quay|Wharf|Circus|Broadway|Rd|Ave|Cres|Tce"
    r"|St(?=[.,;)]|\s*$))\b\.?"
)
_CLEAR_STREET = r"(?:Road|Street|Avenue|Lane|Crescent|Drive|Terrace|Grove|Mews|Close)\b"
_NUMBER = r"(?:\d{1,4}[A-Za-z]?(?:\s?[-–/]\s?\d{1,4}[A-Za-z]?)?)"
_DWELLING = r"(?:Flat|Apartment|Apt\.?|Maisonette|Bedsit|Plot|Caravan|Pitch)\s(?:No\.?\s)?(?:\d{1,4}[A-Za-z]?|[A-Z])\b"
_HOUSE = (
    r"(?:Cottage|House|Farm|Farmhouse|Lodge|Villa|Barn|Mill|Bungalow|Rectory|Vicarage|Grange|Manor|Hall|Towers?|Heights"
    r"|Point|Apartments|Mansions)"
)
_A_COURT = re.compile(r"\b(?:Crown|County|Magistrates['’]?|High|Family|Youth|Supreme|Coroner['’]?s|Appeal)\sCourt\b")
_IS_YEAR = re.compile(r"^(?:19|20)\d\d\b")


class AddressRecogniser(FormRecogniser):
    """A number and a street, a named house in a street, a flat, or a street by itself."""

    SLUG = "address"
    FORMS = (
        ("number and street", rf"(?<![\w/.£-])(?:{_DWELLING},?\s)?{_NUMBER},?\s{_NAME}{{1,4}}{_STREET}", HIGH),
        ("house and street", rf"\b{_NAME}{{1,3}}{_HOUSE},\s(?:{_NUMBER}\s)?{_NAME}{{1,3}}{_STREET}", HIGH),
        ("flat in a house", rf"\b{_DWELLING},?\s{_NAME}{{1,3}}(?:{_HOUSE}|{_STREET})", HIGH),
        ("flat", rf"\b{_DWELLING}(?=[\s,.;)]|$)(?<!\bPlot [A-Z])(?<!\bPitch [A-Z])", MEDIUM),
        (
            "street",
            r"\b(?:in|on|at|along|near|off|of|to|from|into|outside)\s(?:the\s)?\K(?!High\sStreet)"
            rf"{_NAME}{{1,3}}{_CLEAR_STREET}",
            MEDIUM,
        ),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for a court or a published office; a question for what begins like a year."""
        found = text[start:end]
        if _A_COURT.search(found) or squeezed(found) in published().addresses:
            return None
        return LOW if _IS_YEAR.match(found) else tier


class CoordinatesRecogniser(FormRecogniser):
    """A point on a map: degrees, a grid reference, three words."""

    SLUG = "coordinates"
    SIGN = FIGURE
    FORMS = (
        ("degrees", r"(?<![\d.])[-+]?(?:49|5\d|60)\.\d{3,},?\s?[-+]?[0-8]\.\d{3,}(?!\d|\.\d)", HIGH),
        ("grid reference", r"\b[HNOST][A-HJ-Z]\s\d{3,5}\s\d{3,5}\b", HIGH),
        ("three words", r"///[a-z]+\.[a-z]+\.[a-z]+\b", HIGH),
    )
