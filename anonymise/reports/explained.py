"""What one rule is about, for somebody at a terminal."""

from textwrap import fill

from anonymise.catalogue import rules
from anonymise.reports.wording import ABOUT, WIDTH


def explained(slug: str) -> str:
    """What one rule is about, as plain text; empty for a rule that does not exist."""
    rule = {entry.slug: entry for entry in rules()}.get(slug)
    if rule is None:
        return ""
    told = [f"{rule.title} ({rule.slug})", "", fill(rule.why, WIDTH), ""]
    told += [fill(f"Instead of: {rule.before}", WIDTH), fill(f"Write: {rule.after}", WIDTH)]
    told += ["", fill(rule.guidance, WIDTH), "", f"{ABOUT[rule.severity]}."]
    return "\n".join(told)
