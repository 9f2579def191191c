"""How the age of a child is written: the parts of the patterns of the rules about children."""

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_SMALL = "eighteen|nineteen|twenty(?:[-\\s](?:one|two|three|four))?"
_HALF = r"(?:\s?½|\s1/2|\.5|(?:\sand\sa|\s&\sa|-and-a)[-\s]half)?"

# Years that a child can be old, and months, weeks or days that are counted.
YEARS = rf"(?<![\d.,/£$€-])(?:1[0-7]|0?[1-9]|(?i:{_NUMBERS})){_HALF}"
MONTHS = rf"(?<![\d.,/£$€-])(?:[1-9]\d|0?[1-9]|(?i:{_SMALL}|{_NUMBERS})){_HALF}"
ORDINAL = (
    r"(?:1[0-7]th|[4-9]th|1st|2nd|3rd|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth))"
)
AND_MORE = rf"(?:{YEARS}(?:\s?,\s?|\s?,?\s(?:and|or|&)\s(?:a\s)?|-?\sand\s(?:a\s)?))"
OLD = (
    rf"(?:{YEARS}[-‐‑–\s]?(?:years?|yrs?|y)|{MONTHS}[-‐‑–\s]?(?:months?|mths?|mo|weeks?|wks?|days?))[-‐‑–\s/.]?"
    rf"(?:olds?|o\b\.?)"
)

# Words for a child, and for relatives who may be one.
SEXED = (
    r"(?:(?:(?:step|grand|god|foster|half)[-\s]?)?(?:sons?|daughters?|brothers?|sisters?)|nephews?|nieces?|boys?|girls?"
    r"|schoolboys?|schoolgirls?)"
)
CHILD = (
    rf"(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|newborns?|siblings?|twins?|pupils?|youngsters?|eldest"
    rf"|oldest|youngest|firstborn|teenagers?"
    rf"|kids?|{SEXED})"
)
