"""Links to pages about a person."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.published import published

_REST = r"[\w.%+=?&/@~#:!,-]{1,300}(?<![.?,!:])"
_HOST = r"(?:https?://|www\.)(?:[\w-]{1,63}\.){1,6}[a-z]{2,12}(?::\d+)?"
_CRIME = (
    r"murder(?:ed|er|s)?|manslaughter|stabb(?:ed|ing)|strangled|killed|killing|killer|jailed|sentenced|inquest"
    r"|found-dead|body-found"
    r"|court-hears?|charged-with|pleads?-guilty|life-sentence|tributes?|in-memory|memorial|funeral|obituar(?:y"
    r"|ies)|death-notices?"
)
# Their pages speak of the law and of all such deaths.
_OFFICIAL = re.compile(
    r"(?i)//(?:[\w-]+\.)*(?:gov\.uk|gov\.wales|gov\.scot|ac\.uk|parliament\.uk|legislation\.gov\.uk|ons\.gov\.uk"
    r"|judiciary\.uk|cps\.gov\.uk|nhs\.uk)(?:[/:]|$)"
)


def _pages_of(hosts: tuple[str, ...]) -> str:
    """A pattern for the pages of these hosts, with `https://` or without."""
    names = "|".join(re.escape(host) for host in hosts)
    return rf"(?i:(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]{{1,63}}\.){{0,5}}(?:{names})/@?{_REST})"


class PersonalUrlRecogniser(FormRecogniser):
    """A link that leads to a person: a profile, a memorial, a news report of the death."""

    SLUG = "personal-url"
    SIGN = re.compile(r"://|www\.|\.[a-z]{2,12}/")
    REACH = 320
    COUNTRY_CODE = None
    FORMS = (
        ("profile", _pages_of(published().profile_hosts), HIGH),
        ("news", _pages_of(published().news_hosts), MEDIUM),
        (
            "page of a user",
            rf"(?i:{_HOST}/(?:{_REST}/)?(?:~|@|(?:profiles?|users?|members?|u|obituar(?:y|ies)|tributes?"
            rf"|memorials?)/){_REST})",
            MEDIUM,
        ),
        (
            "host of mourning",
            rf"(?i:(?:https?://|www\.)(?=[\w.-]{{0,60}}(?:funeral|memorial|tribute|obituar|in-?memory|remember|muchloved))"
            rf"(?:[\w-]{{1,63}}\.){{1,6}}[a-z]{{2,12}}/(?:{_REST})?)",
            MEDIUM,
        ),
        (
            "tribute",
            rf"(?i:{_HOST}/(?=\S{{0,250}}(?:(?<!at)(?<!con)(?<!dis)tributes?|inmemory|memorial)\b){_REST})",
            MEDIUM,
        ),
        ("news of a crime", rf"(?i:{_HOST}/(?=\S{{0,250}}(?:\b|-|_)(?:{_CRIME})(?:\b|-|_)){_REST})", MEDIUM),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for pages of the state and of universities."""
        return None if _OFFICIAL.search(match.group()) else found
