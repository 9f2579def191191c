"""The report on both gates, for people and for machines."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from anonymise import report_as, reveal
from dhr.build.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.checklist.outcome import Hold


def may_reveal(wanted: bool) -> bool:
    """Words are shown only when asked for, at an interactive terminal, outside CI."""
    return wanted and sys.stdout.isatty() and not os.environ.get("CI")


def text_report(prepared: Prepared, with_words: bool) -> str:
    """The verdict first, then each review with its reasons, then the findings by rule."""
    words = reveal(prepared.report, prepared.settings.root) if with_words else None
    return "\n".join((*_verdict(prepared), "", report_as(prepared.report, "text", words=words)))


def machine_report(prepared: Prepared, with_words: bool) -> str:
    """The report as JSON; it never holds words."""
    answered = [
        {"review": j.shown, "requirement": o.requirement.id, "outcome": o.name, "why": o.why}
        for j in prepared.reviews
        for o in j.outcomes
    ]
    return report_as(prepared.report, "json", extra={"outcomes": answered, "decision": dict(prepared.decisions)})


FORMATS: Mapping[str, Callable[[Prepared, bool], str]] = {"text": text_report, "json": machine_report}


def write(report: str, output: Path | None) -> None:
    """The report on standard output, or into a file."""
    if output is None:
        click.echo(report)
    else:
        output.write_text(report + "\n", encoding="utf-8")


def _verdict(prepared: Prepared) -> Iterator[str]:
    held, total = len(prepared.held), len(prepared.reviews)
    if not prepared.is_clear:
        briefings = f" and {len(prepared.held_briefings)} briefings" if prepared.held_briefings else ""
        register = ", and the register," if prepared.register.why else ""
        yield f"You cannot publish yet: {held} of {total} reviews{briefings}{register} held."
    else:
        yield f"Nothing holds publication of {total} reviews and {len(prepared.briefings)} briefings."
    for judgement in prepared.reviews:
        yield from _of_review(judgement)
    for briefing in prepared.held_briefings:
        yield f"\nBriefing {briefing.briefing.slug}: held. {briefing.why}"
    yield from _of_register(prepared)


def _of_register(prepared: Prepared) -> Iterator[str]:
    own = prepared.register
    if own.why or own.questions:
        state = "held" if own.why else "worth a look"
        yield f"\nReviews not yet published ({prepared.settings.register.name}): {state}"
    if own.why:
        yield f"  {own.why}"
    for question in own.questions:
        yield f"  {question}"


def _of_review(judgement: Judgement) -> Iterator[str]:
    decided = judgement.decision
    yield f"\n{judgement.shown}: {'held' if isinstance(decided, Hold) else 'may be published'}"
    if isinstance(decided, Hold):
        for reason in decided.reasons:
            yield f"  {reason.id}  {reason.why}\n      What to do: {reason.do}"
    for outcome in judgement.outcomes:
        if outcome.is_open and not outcome.blocks:
            yield f"  {outcome.requirement.id}  (worth a look) {outcome.why}"
