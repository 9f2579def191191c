"""Points on a map."""

import re

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.vocabulary import words_of

_DEGREES = r"(?:\s?[°º˚*]\s?|\s?deg(?:rees)?\.?\s)"
_MINUTES = r"\s?['’′‘]\s?"
_SECONDS = r"\s?(?:[\"”″“]|['’′]{2})\s?"
_DMS = rf"\d{{1,3}}{_DEGREES}\d{{1,2}}(?:\.\d+)?{_MINUTES}(?:\d{{1,2}}(?:\.\d+)?{_SECONDS})?"
_SQUARE = r"(?:H[P-Z]|N[A-HJ-Z]|O[V]|S[A-HJ-Z]|T[A-HJ-MQRSVWXYZ])"
_BETWEEN = r"[,;/\s]{1,3}(?:and\s)?"
_HOST = r"(?:https?://)?(?:[a-z0-9-]{1,30}\.){0,3}"
# Maps whose address may hold a point, and those whose every address is one.
_MAPS = (
    r"(?:maps\.google\.[a-z]{2,3}(?:\.[a-z]{2})?/|google\.[a-z]{2,3}(?:\.[a-z]{2})?/maps\b|maps\.apple\.com/"
    r"|openstreetmap\.org/|osm\.org/|bing\.com/maps|streetmap\.co\.uk/|waze\.com/|osmaps\.com/)"
)
_POINT = r"(?=\S{0,300}(?:\d\.\d{3}|/place/|/dir/|/search/|[?&](?:q|x|ll|query|address)=))"
_POINTS = r"(?:maps\.app\.goo\.gl/|goo\.gl/maps/|what3words\.com/\w+\.|w3w\.co/|plus\.codes/|gridreferencefinder\.com/)"
_REST = r"[\w.%+=?&/@~#:!,*|°'-]{1,300}(?<![.?,!:'])"
_LONGITUDE = r"(?i:longitude|long|lon|lng)?[:\s=]{0,3}"


class CoordinatesRecogniser(FormRecogniser):
    """A point on a map: degrees, a grid reference, three words, a code."""

    SLUG = "coordinates"
    SIGN = re.compile(r"\.[0-9]{3}|///|°|º|˚|\+[0-9A-Z]{2,3}")
    WORDS = words_of("signs of coordinates") | frozenset(
        first + second for first in "HNOST" for second in "ABCDEFGHJKLMNOPQRSTUVWXYZ"
    )
    FORMS = (
        ("link to a map", rf"(?<![\w@.-]){_HOST}(?:{_MAPS}{_POINT}|{_POINTS}){_REST}", HIGH),
        ("link to a point", r"\bgeo:-?\d{1,2}\.\d{2,},-?\d{1,3}\.\d{2,}", HIGH),
        (
            "degrees",
            rf"(?<![\d.])[-+−]?(?:49|5\d|60)\.\d{{3,}}\s?[°º]?\s?[NnSs]?{_BETWEEN}{_LONGITUDE}[-+−]?(?:1[01]"
            rf"|0?[0-9])\.\d{{3,}}\s?[°º]?(?:\s?[EWew]\b)?(?!\d|\.\d)",
            HIGH,
        ),
        ("minutes and seconds", rf"[NS]?\s?{_DMS}\s?[NSns]?(?:{_BETWEEN})?[EW]?\s?{_DMS}(?:\s?[EWew]\b)?", HIGH),
        ("one of the two", rf"(?<!\d){_DMS}\s?[NSEW]\b", HIGH),
        ("minutes", r"\b[NS]\s?\d{2}\s\d{1,2}\.\d{3}[,\s]{1,2}[EW]\s?\d{1,3}\s\d{1,2}\.\d{3}\b", HIGH),
        (
            "figures alone",
            r"(?<![\d.])\d{2}\s\d{1,2}\s\d{1,2}(?:\.\d+)?\s?N[,\s]{1,2}\d{1,3}\s\d{1,2}\s\d{1,2}(?:\.\d+)?\s?[EW]\b",
            HIGH,
        ),
        ("a latitude by name", r"(?i:\blat(?:itude)?)[:\s=]{1,3}[-+−]?(?:49|5\d|60)\.\d{3,}", HIGH),
        (
            "both by name",
            r"(?i:\blat(?:itude)?)[:\s=]{1,3}[-+−]?(?:49|5\d|60)\.\d{1,9}\s?[°ºNn]?[,;/\s]{1,3}(?:and\s)?"
            r"(?i:longitude|long|lon|lng)[:\s=]{1,3}[-+−]?\d{1,2}\.\d{1,9}",
            HIGH,
        ),
        ("grid reference", rf"\b{_SQUARE}\s?(?:\d{{3}}\s\d{{3}}|\d{{4}}\s\d{{4}}|\d{{5}}\s\d{{5}})\b", HIGH),
        ("grid reference without gaps", rf"\b{_SQUARE}\s?(?:\d{{10}}|\d{{8}}|\d{{6}})(?!\w)", MEDIUM),
        (
            "grid reference by name",
            r"(?i:\b(?:grid|OS)\s(?:ref(?:erence)?|grid)\.?)\s?(?:was|is|of|:|no\.?)?\s?"
            r"(?P<it>[HNOST][A-Z]\s?\d{2,5}\s?\d{2,5}|\d{6}[,\s]\s?\d{6,7})\b",
            HIGH,
        ),
        (
            "easting and northing",
            r"(?i:\beastings?)[:\s=]{1,3}\d{5,6}(?:\.\d+)?[,;/\s]{1,3}(?i:(?:and\s)?northings?)[:\s=]{1,3}\d{5,7}",
            HIGH,
        ),
        ("three words", r"///\s?[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20}\b", HIGH),
        (
            "three words by name",
            r"(?i:\b(?:what\s?3\s?words|what\s?three\s?words|w3w))(?:\s(?:location|address|reference|of|was|is"
            r"|code)){0,3}[:\s]\s?[\"'“‘]?(?P<it>[a-z]{2,20}\.\s?[a-z]{2,20}\.\s?[a-z]{2,20})\b",
            HIGH,
        ),
        (
            "plus code by name",
            r"\b(?i:plus\s?codes?)(?:\s(?:was|is|of))?[:\s]\s?(?P<it>[0-9A-Z]{4,8}\+[0-9A-Z]{2,3})\b",
            HIGH,
        ),
        ("plus code", r"(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+])", HIGH),
    )
