"""How a day is written: the parts of the patterns of all rules about dates."""

# Enough of a month to know it by.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December")  # fmt: skip
# Short forms, and Welsh months with the forms that follow "o" and "a".
_OTHERS = (
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    "|Ionawr|Chwefror|Mawrth|Fawrth|Ebrill|Mai|Fai|Mehefin|Fehefin|Gorffennaf|Orffennaf|Awst|Medi|Fedi|Hydref"
    "|Tachwedd|Thachwedd|Dachwedd|Rhagfyr|Ragfyr"
)
_NAMES = f"{'|'.join(_ENGLISH)}|{_OTHERS}"

MONTH = rf"(?:{_NAMES}|{_NAMES.upper()})(?![^\W\d_])(?:\.(?=,?[\s/-]*['’12]))?"
MONTH_IN_FULL = rf"(?:{'|'.join(_ENGLISH)}|{'|'.join(_ENGLISH).upper()})\b"
MONTH_IN_SMALL = rf"(?i:{_NAMES})\b\.?"
_SPLIT = r"\s?"
# As a typist slips ("Janurary") and as a scan breaks it ("Janua ry"): only with a day before it.
MONTH_MISSPELT = r"(?i:Jan|Feb|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{1,8}\b"
MONTH_BROKEN = rf"(?:{'|'.join(_SPLIT.join(name) for name in _ENGLISH)})\b"

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH_IN_FIGURES = r"(?:0?[1-9]|1[0-2])"
ORDINAL = r"(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH|af|ail|ydd|edd|ed|eg|fed|ain)\b)"
# Letters that a scan takes for figures.
DAY_MISREAD = r"(?:[0O]?[1-9]|[0O][lI]|[12lI][0-9OolI]|3[01OolI])"
YEAR = r"(?:(?:19|20)\d\d|['’‘]\d\d)\b"
YEAR_BROKEN = r"(?:19|2\s?0)\s?\d\s?\d\b"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b\.?,?"
)
FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SPELT_DAY = (
    r"(?i:(?:twenty|thirty)[-‐‑–\s]first|twenty[-‐‑–\s](?:second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TWO_FIGURES = rf"(?:{_TENS}(?:[-‐‑–\s]{_ONES})?|{_TEENS}|oh[-\s]{_ONES})"
SPELT_YEAR = (
    rf"(?i:two\sthousand(?:\sand)?(?:\s(?:{_TWO_FIGURES}|{_ONES}))?"
    rf"|nineteen(?:\shundred(?:\sand)?)?[-\s]{_TWO_FIGURES}|twenty[-\s]{_TWO_FIGURES})\b"
)

_BY = r"\s*(?:[-‐‑–—/&,]|\bto\b|\band\b|\bor\b|\buntil\b)\s*"
_DAYS = rf"(?:{DAY}{ORDINAL}?{_BY}(?:the\s)?){{0,4}}{DAY}{ORDINAL}?"
_OF = r"(?:\s*,\s*|\s*[-‐‑–./]\s?|\s*(?:day\s)?of\s(?:the\smonth\sof\s)?|\s+o\s|\s*)"
_THEN_YEAR = rf"(?:[,\s./‐‑–-]{{0,3}}(?:of\s)?{YEAR}|[-/.]\d\d\b)?"
_START = r"(?<![\d/.:£$€-])"

# With the day first: as usual, in small letters, with a slip of the typist or of the scan, with the year in words.
DAY_FIRST = (
    rf"{_START}(?=\d)(?:{DAY}{ORDINAL}?\s(?:of\s)?{MONTH},?\s{SPELT_YEAR}"
    rf"|{_DAYS}{_OF}{MONTH}{_THEN_YEAR}"
    rf"|{DAY}{ORDINAL}?\s(?:of\s)?(?:{MONTH_IN_SMALL}|{MONTH_MISSPELT}),?\s{YEAR}"
    rf"|{DAY}{ORDINAL}?\s?(?:of\s)?{MONTH_BROKEN}(?:,?\s{YEAR_BROKEN})?)"
)
MONTH_FIRST = rf"\b{MONTH}\s+(?:the\s+)?{DAY}{ORDINAL}?\b(?!\d|%|[:/.-]\d)(?:,?\s+{YEAR})?"
MISREAD = rf"(?<![\w/.:£-])(?=[\dOl]){DAY_MISREAD}{ORDINAL}?\s(?:of\s)?(?:{MONTH_BROKEN}|{MONTH}),?\s{YEAR_BROKEN}"
IN_WORDS = (
    rf"\b(?:{SPELT_DAY}\s(?:day\s)?of\s{MONTH}|{MONTH_IN_FULL}\s(?:the\s)?{SPELT_DAY}\b)(?:,?\s(?:{YEAR}"
    rf"|{SPELT_YEAR}))?"
    rf"|\b{SPELT_DAY}\s{MONTH},?\s(?:{YEAR}|{SPELT_YEAR})"
)
_SLASH = r"\s?[/\\]\s?"
_NO_MORE = r"(?![\w/]|[.-]\d(?!\d?[/.-]))"
# In figures: with strokes, with dots or hyphens, with the year first. With two figures a part sections of a report are
# numbered as well, unless each part is filled up with a nought.
NUMERIC = (
    rf"(?<![\w/.])(?<!(?<!\d\d\d\d)-)(?=\d)(?:(?:{DAY}{_SLASH}{MONTH_IN_FIGURES}"
    rf"|{MONTH_IN_FIGURES}{_SLASH}{DAY}){_SLASH}(?:(?:19|20)?\d\d){_NO_MORE}"
    rf"|{DAY}(?P<by>\s?[-‐‑–.]\s?){MONTH_IN_FIGURES}(?P=by)(?:19|20)\d\d{_NO_MORE}"
    r"|(?:0[1-9]|[12]\d|3[01])(?P<between>[-.])(?:0[1-9]|1[0-2])(?P=between)\d\d(?![\w/-]|\.\d)"
    r"|(?:0[1-9]|[12]\d|3[01])\s(?:0[1-9]|1[0-2])\s(?:19|20)\d\d(?!\w|[.,]\d)"
    r"|(?:19|20)\d\d(?P<sep>\s?[-/.]\s?|)(?:0[1-9]|1[0-2])(?P=sep)(?:0[1-9]|[12]\d|3[01])"
    r"(?=T\d|[^\w-]|$|-(?!\d))(?!\.\d|/\d))"
)
