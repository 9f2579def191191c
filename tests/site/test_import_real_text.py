"""The real text beside the project, imported: counts and structure only, no word of it stands here."""

import re
from pathlib import Path

import pytest
from unit.pdf import invented

from dhr.documents.render import render_review
from dhr.imports.accounting import missing_words
from dhr.imports.importing import ImportResult, import_review
from dhr.imports.markup import straighten
from dhr.pdf.facts import read_facts
from dhr.pdf.make import make_pdf
from dhr.review.facts import Review
from dhr.sources.files import Folder
from dhr.sources.review import read_review
from dhr.vocabulary.partnerships import by_name, known_partnerships

pytestmark = pytest.mark.shared

LETTERED_PARTS = [0, 8, 0, 2, 9, 4, 0, 0, 0, 0]
ACTIONS = [1, 1, 1, 1, 16, 1, 1, 1, 1, 1]
ACTIONS_OF_PARTS = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 3, "f": 2, "g": 2, "h": 2, "i": 2}


@pytest.fixture(scope="module")
def source() -> Path:
    folder = Path(__file__).parents[2].parent / "shared" / "real"
    texts = sorted(folder.glob("*executive-summary.txt"))
    if not texts:
        pytest.skip("needs the research material beside the project (../shared)")
    return texts[0]


@pytest.fixture(scope="module")
def imported(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[ImportResult, Review]:
    root = tmp_path_factory.mktemp("imported")
    result = import_review(source, to=root / "2020-review")
    return result, read_review(Folder(root / "2020-review", root=root), by_name(known_partnerships()))


def test_the_folder_is_whole_and_held_by_its_questions(imported: tuple[ImportResult, Review]):
    result, review = imported
    assert result.written == (
        "action-plan.yml",
        "executive-summary.md",
        "import-notes.md",
        "publication.yml",
        "qa-letter.md",
        "review.md",
    )
    assert review.import_questions == len(result.questions) > 20
    assert review.publication.clearance is not None
    assert review.publication.clearance.clears == ("executive summary", "action plan")


def test_every_recommendation_part_and_row_is_found(imported: tuple[ImportResult, Review]):
    plan = imported[1].action_plan
    assert plan is not None
    assert [r.number for r in plan.recommendations] == [str(n) for n in range(1, 11)]
    assert [len(r.parts) for r in plan.recommendations] == LETTERED_PARTS
    assert [len(r.actions) for r in plan.recommendations] == ACTIONS
    fifth = [action.part for action in plan.recommendations[4].actions]
    assert {part: fifth.count(part) for part in sorted(set(fifth))} == ACTIONS_OF_PARTS
    assert all(r.agency and r.text and r.source for r in plan.recommendations)


def test_every_row_is_an_action_with_lead_target_and_updates(imported: tuple[ImportResult, Review]):
    plan = imported[1].action_plan
    assert plan is not None
    actions = list(plan.actions())
    assert len({action.lead.name for action in actions}) == 5
    assert all(action.lead.name and action.lead.agency != "Not stated" for action in actions)
    assert sum(action.target_date is not None for action in actions) == len(actions) - 1
    assert all(action.completed for action in actions)
    assert all(action.updates for action in actions)
    assert sum(len(action.updates) for action in actions) == 72
    assert {action.progress for action in actions} == {"green", "amber", ""}


def test_no_cell_keeps_a_cut_word_of_a_narrow_column(imported: tuple[ImportResult, Review]):
    plan = imported[1].action_plan
    assert plan is not None
    assert len({action.lead.agency for action in plan.actions()}) <= 6
    for action in plan.actions():
        assert not re.search(r"\b[b-hj-z]\b", f"{action.lead.agency} {action.lead.name}")
        assert not re.search(
            r"\b(?:tion|ment|ding|rding|hip|ry|shire)\b", f"{action.lead.label} {action.target[3:]}"
        ) or (action.target_date is not None and action.target_date.precision == "year")


def test_the_summary_is_clean(imported: tuple[ImportResult, Review]):
    summary = imported[1].document("executive summary")
    assert summary is not None
    assert len(re.findall(r"(?m)^## ", summary.text)) == 11
    assert re.findall(r"(?m)^\[\^(\d)\]: ", summary.text) == [str(n) for n in range(1, 10)]
    assert len(re.findall(r"(?m)^\| (?!Name|---)", summary.text)) == 14
    assert not re.search(r"(?m)^\d+$|<sup|&lt;sup|<a ", summary.text)
    assert not re.search(r"\w\n\n[a-z]", summary.text)
    assert [int(n) for n in re.findall(r"(?m)^(\d)\. ", summary.text)] == [1, 2, 3, 4, 5]


def test_facts_and_people_are_proposed(imported: tuple[ImportResult, Review]):
    review = imported[1]
    assert (review.review_type, review.death.when.precision) == ("DHR", "month")
    assert review.region
    assert review.police_force
    assert len(review.people.pseudonyms) == 3
    assert len(review.people.professionals) == 17
    assert len(review.agencies) == 10


def test_no_word_is_lost(source: Path, imported: tuple[ImportResult, Review]):
    result, review = imported
    written = [(review.folder / name).read_text(encoding="utf-8") for name in result.written]
    text = straighten(source.read_text(encoding="utf-8"))[0]
    assert missing_words(text, written) == ()
    assert not any("none of the files" in question for question in result.questions)


def test_the_same_text_gives_the_same_bytes(source: Path, imported: tuple[ImportResult, Review], tmp_path: Path):
    again = tmp_path / "again" / "2020-review"
    for name in import_review(source, to=again).written:
        assert (again / name).read_bytes() == (imported[1].folder / name).read_bytes()


def test_its_pdf_is_valid_and_reads_in_order(imported: tuple[ImportResult, Review]):
    """The making refuses what the validator or the order of the words speaks against; one table stays one table."""
    rendered = render_review(imported[1])
    data = make_pdf(rendered, settings=invented.settings(), letter=None)

    facts = read_facts(data)
    assert facts.is_tagged
    assert facts.tables_without_heads == 0
    assert 0 < facts.plan_page < facts.letter_page
