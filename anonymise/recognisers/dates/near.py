"""Days that need no figure: feasts, weekdays of a month, days beside a birthday or a feast."""

from anonymise.recognisers.dates.days import FULL_WEEKDAY, MONTH, SPELT_DAY, YEAR
from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.vocabulary import PROPER, one_of, words_of

# Days whose name is a day; and times that are a day only beside a year or "on".
_DAY = rf"(?i:{one_of('named days')})"
_FEAST = rf"(?:{_DAY}|{one_of('feasts')})"
_SEASON = r"(?:Christmas|Xmas|Easter|New\sYear['’]?s?|Eid|Diwali|Ramadan|Vaisakhi|Hanukkah|Passover)"
_IN_YEAR = r",?\s(?:in\s|of\s)?(?:(?:19|20)\d\d\b|['’‘]\d\d\b)"
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
_BESIDE = (
    rf"(?:the\s(?:very\s)?(?:day|night|morning|evening|afternoon|eve)|a\sday|{_COUNT}\s(?:days?|nights?)"
    rf"|the\snext\sday)"
    r"\s(?:before|after|of|following|prior\sto|from)\s(?:the\s)?|hours\s(?:before|after)\s(?:the\s)?"
)
_WEEKS_BESIDE = (
    rf"(?:the\s(?:week|weekend)|a\s(?:week|fortnight)|{_COUNT}\sweeks?)\s(?:before|after|of|following)\s(?:the\s)?"
)
_NUMBERED = r"(?:first|second|third|fourth|fifth|last|penultimate|1st|2nd|3rd|4th|5th)"
_END = r"(?:very\s)?(?:first|second|last|penultimate|final)"
_PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
_WHOSE = rf"(?:her|his|their|my|the\svictim['’]s|the\sperpetrator['’]s|{PROPER}['’]s?)"
_NTH = (
    rf"(?:(?:\d{{1,3}}(?:st|nd|rd|th)|{SPELT_DAY}|(?i:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth)|"
    rf"(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s]{SPELT_DAY})\s)?"
)
_OWN_DAY = (
    rf"{_WHOSE}\s(?:own\s)?{_NTH}(?:birthday|wedding(?:\s(?:day|anniversary))?|(?:wedding\s)?anniversary"
    rf"|engagement\sparty)"
)
_OF_ALL = (
    r"(?:[Gg]eneral\s[Ee]lection|(?:EU|Brexit|independence)\sreferendum|royal\swedding|(?:late\s)?Queen['’]s\sfuneral"
    r"|coronation"
    r"|(?:Golden|Diamond|Platinum)\sJubilee|World\sCup\s[Ff]inal|Grand\sNational|FA\sCup\s[Ff]inal|"
    r"(?:total\s)?solar\seclipse)"
)


class NearDateRecogniser(FormRecogniser):
    """A day that is exact without figures."""

    SLUG = "near-date"
    WORDS = (
        frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun", "birth"))
        | words_of("named days")
        | words_of("feasts")
        | words_of("signs of near-date")
    )
    FORMS = (
        ("feast with its year", rf"(?<![-\w])(?:(?i:{_BESIDE}|{_WEEKS_BESIDE}))?{_FEAST}{_IN_YEAR}", HIGH),
        ("beside a feast", rf"\b(?i:{_BESIDE})(?:{_FEAST}|{_SEASON}\b)(?:{_IN_YEAR})?", HIGH),
        ("weeks from a season", rf"\b(?i:{_WEEKS_BESIDE}){_SEASON}\b{_IN_YEAR}", MEDIUM),
        ("day of a season", rf"\b{_SEASON}\s(?:morning|night|afternoon|evening)\b(?:{_IN_YEAR})?", MEDIUM),
        (
            "named day",
            rf"(?<!very )(?<!ach )(?<!like )(?<![Aa]nnual )(?<!celebrate )(?<!mark )\b{_DAY}(?!s|['’]s|\s"
            rf"(?:campaign|event|activit\w+|messag\w+))\b",
            HIGH,
        ),
        ("feast on a day", rf"\b[Oo]n\s(?P<it>{_FEAST})", MEDIUM),
        (
            "weekday of a month",
            rf"\b(?:(?i:{_NUMBERED})\s)?(?:{FULL_WEEKDAY}|[Ww]eekday|[Ww]eekend){_PART}\s(?:in|of)\s"
            rf"(?:(?:early|mid|late|the\s(?:first|second|third|fourth|last)\sweek\sof)[-\s])?{MONTH}(?:,?\s"
            rf"(?:of\s)?{YEAR})?",
            HIGH,
        ),
        (
            "weekday beside a feast",
            rf"\b(?:(?i:{_NUMBERED})\s)?{FULL_WEEKDAY}{_PART}\s(?:before|after|of|following)\s(?:{_FEAST}"
            rf"|{_SEASON}\b)(?:{_IN_YEAR})?",
            MEDIUM,
        ),
        (
            "first or last day",
            rf"\b(?i:{_END})\s(?:day|night)\sof\s(?:{MONTH}(?:,?\s{YEAR})?|(?:the\syear\s)?{YEAR}|Ramadan"
            rf"|Hanukkah|Passover"
            r"|the\s(?:first|second|third|national|summer|autumn|spring|Easter|Christmas)\s(?:lockdown|term"
            r"|holidays?))",
            HIGH,
        ),
        (
            "weekend of a feast",
            rf"\b(?:Easter|[Bb]ank\s[Hh]oliday|Jubilee|Christmas|New\sYear)\s[Ww]eekend{_IN_YEAR}",
            MEDIUM,
        ),
        ("bank holiday of a month", rf"\b[Bb]ank\s[Hh]oliday\s(?:in|of)\s{MONTH}(?:,?\s{YEAR})?", MEDIUM),
        (
            "jubilee",
            rf"\b(?:[Jj]ubilee|[Cc]oronation|[Rr]oyal\s[Ww]edding)\s(?:[Bb]ank\s[Hh]oliday|[Ww]eekend|[Ss]treet\s[Pp]arty){_IN_YEAR}",
            MEDIUM,
        ),
        (
            "day of the lockdown",
            r"\b[Dd]ay\s(?:(?:that|when|on\swhich|after|before)\s)?(?:the\s)?(?:(?:first|second|third|last|national|Covid)\s){0,2}"
            rf"[Ll]ockdown\s(?:began|started|ended|was\s(?:announced|lifted|eased)|came\sin)(?:{_IN_YEAR})?",
            MEDIUM,
        ),
        ("beside a birthday", rf"\b(?i:{_BESIDE}|{_WEEKS_BESIDE}){_OWN_DAY}\b", MEDIUM),
        ("on a birthday", rf"\b[Oo]n\s(?P<it>(?i:{_OWN_DAY}))\b", LOW),
        (
            "the eve of something",
            rf"\b[Tt]he\seve\sof\s(?!the\spandemic|lockdown)(?:{_WHOSE}|the|a|an|{PROPER})\b",
            LOW,
        ),
        (
            "day of the whole country",
            rf"\b(?i:{_BESIDE})(?:(?:19|20)\d\d\s|(?:last|late|the)\s)?{_OF_ALL}(?:{_IN_YEAR})?",
            MEDIUM,
        ),
    )
