"""What one rule is about, for somebody at a terminal."""

from textwrap import fill

from anonymise.reports.wording import ABOUT, WIDTH, known


def explained(slug: str) -> str:
    """What one rule is about, as plain text; empty for a rule that does not exist."""
    rule = known(slug)
    if not rule.why:
        return ""
    told = [f"{rule.title} ({rule.slug})", "", fill(rule.why, WIDTH), ""]
    told += [fill(f"Instead of: {rule.before}", WIDTH), fill(f"Write: {rule.after}", WIDTH)]
    told += ["", fill(rule.guidance, WIDTH), "", f"{ABOUT[rule.severity]}."]
    return "\n".join(told)
