"""The catalogue of rules: what each looks for, why it matters and what to write instead.

It is data, so that the page "What we look for", `anonymise explain` and the reports all say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from anonymise.finding import Severity


@dataclass(frozen=True)
class Rule:
    """One rule. `before` and `after` are invented sentences; `severity` holds where nothing milder is decided."""

    slug: str
    title: str
    why: str
    before: str
    after: str
    guidance: str
    severity: Severity


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the catalogue."""
    import yaml  # here, because importing the catalogue alone must cost nothing

    text = (files("anonymise") / "rules.yml").read_text(encoding="utf-8")
    return tuple(_rule(slug, entry) for slug, entry in yaml.safe_load(text).items())


def _rule(slug: str, entry: Mapping[str, str]) -> Rule:
    texts = {f.name: " ".join(entry[f.name].split()) for f in fields(Rule) if f.name not in {"slug", "severity"}}
    return Rule(slug=slug, severity=Severity(entry["severity"]), **texts)


@lru_cache(maxsize=1)
def by_slug() -> Mapping[str, Rule]:
    """The same, each by its slug."""
    return {one.slug: one for one in rules()}


def rule(slug: str) -> Rule:
    """The rule of that slug; KeyError if there is none."""
    if slug not in by_slug():
        raise KeyError(f"There is no rule {slug!r}. The rules are: {', '.join(by_slug())}.")
    return by_slug()[slug]


def nearest(slug: str) -> str:
    """The rule that somebody may have meant who wrote `slug`, or nothing."""
    return next(iter(get_close_matches(slug.casefold(), by_slug(), n=1)), "")
