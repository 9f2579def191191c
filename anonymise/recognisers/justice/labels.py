"""How a number is called, and how one looks: the parts of the patterns about references."""

# "ref no.", "number", "log": at most two of them.
KIND = r"(?i:(?:(?:reference|ref|number|no|num|record|log|report|id|identifier|file|#)\b\.?|№)\s?){1,2}"
IS = r"(?:\s?(?:is|was|of|as|being|given\sas|[:#=|–-]){1,2})?\s?\(?"
# Letters, strokes and at least one figure: 42/12345/23, CR-2019-0012, AB/123.
CODE = r"(?=[A-Z/\\.-]{0,8}\d)(?:[A-Z0-9]{1,12}[/\\-]){0,4}[A-Z0-9]{2,16}(?:[/\\-][A-Z0-9]{1,12}){0,4}(?![,.]\d)"
NUMBER_AND_YEAR = r"\d{1,6}/(?:19|20)?\d\d"
