"""`anonymise PATH...`: could these texts identify someone?"""

from dataclasses import replace

import click

from anonymise.check import check as check_files
from anonymise.check import check_text
from anonymise.cli import inputs, outputs
from anonymise.cli.problem import Wrong
from anonymise.denylist.entries import VARIABLE
from anonymise.finding import NoSuchModel, Report
from anonymise.quotations import reveal
from anonymise.recognisers.hit import BUILTIN
from anonymise.reports.table import FORMS, SAME, report_as

CLEAR, HELD = 0, 1
_STALE = "stale-acceptance"
_HELP = f"""Could these texts identify someone?

PATH is a file, a folder, or - for standard input. A report tells where something stands and which rule speaks of it,
never the words. True names to look for belong into a private list outside the repository, named by --denylist or
{VARIABLE}.

Exit code 0: nothing further was found, which does not make a text anonymous; 1: do not publish yet; 2: something in the
command or its files is wrong; 3: our fault.

\b
anonymise explain        lists the rules
anonymise explain RULE   tells what a rule is about, with an example
anonymise keyed-list     puts a private list into a form for machines
anonymise evaluate       says how much of what should be found is found
anonymise plant          makes documents to evaluate on
anonymise ./explain      checks a file or folder of that name
"""


class Form(click.Choice[str]):
    """The forms of a report; `terminal` is another word for text."""

    def __init__(self) -> None:
        super().__init__(FORMS)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The form as the table of forms calls it."""
        return super().convert(SAME.get(value, value), param, ctx)


@click.command(name="anonymise", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--people", "people_file", metavar="FILE", help="Who is declared: pseudonyms and professionals.")
@click.option("--denylist", "denylist_file", metavar="FILE", help="A private list of true names, one a line.")
@click.option("--require-denylist", is_flag=True, help="Refuse to check without a private list.")
@click.option(
    "--accepted", "accepted_file", metavar="FILE", help="Findings that somebody looked at and found harmless."
)
@click.option(
    "--ner",
    default=BUILTIN,
    show_default=True,
    metavar="MODEL",
    help="Reads names beside the rules: builtin, rules (none), spacy:NAME, transformers:FOLDER or gliner:FOLDER.",
)
@click.option("--format", "form", type=Form(), default="text", show_default=True, help="The form of the report.")
@click.option("--output", metavar="FILE", help="Write the report to this file instead of the screen.")
@click.option("--reveal", "wants_words", is_flag=True, help="Show the words: at a terminal, or in an HTML file.")
@click.version_option(package_name="dhr-publisher", prog_name="anonymise")
def check(
    *,
    paths: tuple[str, ...],
    people_file: str | None,
    denylist_file: str | None,
    require_denylist: bool,
    accepted_file: str | None,
    ner: str,
    form: str,
    output: str | None,
    wants_words: bool,
) -> int:
    """Check what was named, tell the report, and answer with the exit code."""
    given = inputs.given(paths)
    target = outputs.target(output, given.files)
    known = inputs.known(given, people_file, denylist_file, require_denylist=require_denylist, accepted=accepted_file)
    with outputs.progress(f"Checking {given.count} {'file' if given.count == 1 else 'files'} ..."):
        report = _report(given, known, ner=ner)
    shows = wants_words and outputs.may_show_words(form, target)
    words = reveal(report, given.root, texts=given.texts) if shows else {}
    told = report_as(report, form, words=words)
    outputs.write(outputs.styled(told) if form == "text" and not target else told, target, is_private=shows)
    return CLEAR if report.is_clear else HELD


def _report(given: inputs.Given, known: inputs.Known, *, ner: str) -> Report:
    try:
        report = _checked(given, known, ner=ner)
    except NoSuchModel as wrong:
        raise Wrong(str(wrong), "--ner") from None
    if given.is_whole:
        return report
    # Of a few files alone nobody can say what matches nothing any more.
    return replace(report, findings=tuple(finding for finding in report.findings if finding.rule != _STALE))


def _checked(given: inputs.Given, known: inputs.Known, *, ner: str) -> Report:
    if given.texts:
        ((name, text),) = given.texts.items()
        return check_text(
            text, path=name, people=known.people, denylist=known.denylist, accepted=known.accepted, ner=ner
        )
    return check_files(
        given.paths,
        root=given.root,
        people=known.people,
        denylist=known.denylist,
        accepted=known.accepted,
        acceptance_path=known.acceptance_path,
        ner=ner,
    )
