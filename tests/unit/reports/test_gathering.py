"""From what was judged to what may be told of it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from builders import a_briefing, a_review, date, some_settings

from anonymise import DenyList, reveal
from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from dhr.build.gate.briefings import BriefingJudgement
from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.checklist.outcome import Answer, Hold, Met, NotApplicable, NotMet, Outcome, Reason, Release
from dhr.checklist.outcome import Unchecked as NotKnown
from dhr.checklist.requirements import Requirement
from dhr.library.library import Library
from dhr.reports.gathering import gather
from dhr.reports.judged import Judged
from dhr.reports.links import links_from
from dhr.review.facts import DeclaredPeople, Review


def _outcome(number: str, answer: Answer, severity: str = "block") -> Outcome:
    texts = {"slug": number.lower(), "question": f"{number}?", "guidance": "", "evidence": "letter", "do": "Do."}
    asked = Requirement(id=number, severity=severity, **texts)
    return Outcome(asked, answer)


def _judgement(root: Path, *outcomes: Outcome, report: Report | None = None, **changes: Any) -> Judgement:
    review = a_review(**changes)
    review = replace(review, folder=root / "reviews" / review.slug)
    review.folder.mkdir(parents=True)
    reasons = tuple(Reason(o.requirement.id, o.why, "Mend it.") for o in outcomes if o.blocks and o.name == "not-met")
    return Judgement(review, report or Report(), outcomes, Hold(reasons) if reasons else Release())


def _prepared(root: Path, *reviews: Judgement, briefings: tuple[BriefingJudgement, ...] = ()) -> Prepared:
    library = Library.of((judgement.review for judgement in reviews), (one.briefing for one in briefings))
    return Prepared(some_settings(root), library, DenyList(), reviews, briefings)


def _only(prepared: Prepared) -> Judged:
    (judged,) = gather(prepared).reviews
    return judged


def test_what_holds_comes_first_and_what_only_follows_from_it_last(tmp_path: Path) -> None:
    judgement = _judgement(
        tmp_path,
        _outcome("G4", NotKnown("No PDF yet.")),
        _outcome("G10", NotMet("Not sent.", "Send it."), "todo"),
        _outcome("G19", NotMet("None."), "warn"),
        _outcome("G20", NotKnown("Not known."), "new"),
        _outcome("G9", NotMet("The note is missing.")),
        _outcome("G26", NotApplicable("Not from Wales.")),
        _outcome("G3", Met()),
    )

    judged = _only(_prepared(tmp_path, judgement))

    assert [(matter.id, matter.kind, matter.do) for matter in judged.matters] == [
        ("G9", "hold", "Mend it."),
        ("G19", "look", "Do."),
        ("G20", "look", "Do."),
        ("G10", "later", "Send it."),
        ("G4", "waiting", "Do."),
    ]
    assert [answer.outcome for answer in judged.answers].count("met") == 1
    assert not judged.is_released


def test_a_matter_names_the_file_that_it_is_about_where_there_is_one(tmp_path: Path) -> None:
    judgement = _judgement(tmp_path, *(_outcome(number, NotMet("x")) for number in ("G9", "G1", "G13")))
    (judgement.review.folder / "action-plan.csv").touch()

    assert [matter.path for matter in _only(_prepared(tmp_path, judgement)).matters] == [
        "reviews/2023-rowan/action-plan.csv",
        "reviews/2023-rowan",
        "reviews/2023-rowan",
    ]


def test_a_reason_that_is_no_requirement_is_told_as_well(tmp_path: Path) -> None:
    judgement = _judgement(tmp_path)
    (judgement.review.folder / "import-notes.md").touch()
    held = replace(judgement, decision=Hold((Reason("import", "2 questions are open.", "Answer each."),)))

    judged = _only(_prepared(tmp_path, held))

    assert judged.matters[0].path == "reviews/2023-rowan/import-notes.md"
    assert [(answer.id, answer.outcome) for answer in judged.answers] == [("import", "not-met")]


def _strangely_named(root: Path, slug: str, number: str, **changes: Any) -> Judgement:
    path = f"reviews/{slug}/review.md"
    report = Report((Finding(Place(path, 1, 1), "exact-date", Severity.HOLD, 10),), (Unchecked(path, "why"),))
    people = DeclaredPeople(pseudonyms=("Rowan", "Ash"))
    answer = _outcome("G13", NotMet(f"{slug} has one.", f"Type: dhr sign {slug}"))
    return _judgement(root, answer, report=report, slug=slug, id=f"dhr-2023-{number}", people=people, **changes)


def test_where_the_name_of_a_folder_is_not_shown_no_path_tells_it(tmp_path: Path) -> None:
    judgement = _strangely_named(tmp_path, "2023-quillfeather", "0001")
    (judgement.review.folder / "review.md").write_text("3 May 2019")

    gate = gather(_prepared(tmp_path, judgement))

    assert "quillfeather" not in repr(gate)
    assert gate.reviews[0].name == "a review of 2023 (name withheld)"
    assert gate.findings.findings[0].place.path == "reviews/(folder 1, name withheld)/review.md"
    assert gate.findings.unchecked[0].path == "reviews/(folder 1, name withheld)/review.md"
    assert gate.reviews[0].matters[0].path == "reviews/(folder 1, name withheld)"


def test_who_may_see_the_words_is_led_to_them_although_the_name_is_withheld(tmp_path: Path) -> None:
    judgement = _strangely_named(tmp_path, "2023-quillfeather", "0001")
    (judgement.review.folder / "review.md").write_text("3 May 2019")
    findings = gather(_prepared(tmp_path, judgement)).findings

    assert list(reveal(findings, tmp_path).values()) == ["3 May 2019"]


def test_reviews_whose_names_are_withheld_are_told_apart(tmp_path: Path) -> None:
    both = [_strangely_named(tmp_path, f"2023-{name}", number) for name, number in (("fir", "0001"), ("yew", "0002"))]

    names = [judged.name for judged in gather(_prepared(tmp_path, *both)).reviews]

    assert names == ["a review of 2023 (name withheld)", "a review of 2023 (name withheld), 2"]


def _briefing(root: Path, why: str, path: str, reviews: tuple[str, ...] = ()) -> BriefingJudgement:
    briefing = a_briefing(reviews=reviews, published=date("2024-06"), folder=root / "briefings" / "2024-listening")
    briefing.folder.mkdir(parents=True)
    return BriefingJudgement(briefing, Report((Finding(Place(path), "person-name", Severity.HOLD, 4),)), why)


def test_a_held_briefing_says_what_to_do(tmp_path: Path) -> None:
    path = "briefings/2024-listening/briefing.md"
    held = _briefing(tmp_path, "Findings must be resolved.", path)
    (judged,) = gather(_prepared(tmp_path, briefings=(held,))).briefings

    assert (judged.name, judged.is_released) == ("2024-listening", False)
    assert judged.matters[0].why == "Findings must be resolved."
    assert judged.matters[0].do == ("Change the words, or declare the pseudonym under “pseudonyms” in briefing.md.")


def test_a_briefing_that_cites_a_held_review_says_so(tmp_path: Path) -> None:
    path = "briefings/2024-listening/briefing.md"
    held = _briefing(tmp_path, "It cites 1 review that cannot be published.", path, ("2023-rowan",))
    (judged,) = gather(_prepared(tmp_path, briefings=(held,))).briefings

    assert judged.matters[0].do == ("Mend the reviews that it cites first, or take the links to them out of its text.")


def test_a_briefing_whose_folder_bears_a_name_is_not_called_by_it(tmp_path: Path) -> None:
    held = _briefing(tmp_path, "Findings must be resolved.", "briefings/(folder 1, name withheld)/briefing.md")
    gate = gather(_prepared(tmp_path, briefings=(held,)))

    assert "listening" not in repr(gate)
    assert gate.briefings[0].name == "a briefing of 2024 (name withheld)"


def test_links_lead_from_the_report_to_files_that_are_there_and_not_to_a_name_that_is_withheld(tmp_path: Path) -> None:
    def report(review: Review) -> Report:
        places = (Place(f"reviews/{review.slug}/{name}") for name in ("review.md", "gone.md", "a: b.md"))
        return Report(tuple(Finding(place, "exact-date", Severity.HOLD, 1) for place in places))

    judgement = _judgement(tmp_path)
    for name in ("review.md", "a: b.md"):
        (judgement.review.folder / name).touch()
    told = replace(judgement, report=report(judgement.review))
    withheld = _strangely_named(tmp_path, "2023-quillfeather", "0001")
    (tmp_path / "kept").mkdir()

    links = links_from(tmp_path / "kept" / "report.html", gather(_prepared(tmp_path, told, withheld)), tmp_path)

    assert links == {
        "reviews/2023-rowan/review.md": "../reviews/2023-rowan/review.md",
        "reviews/2023-rowan/a: b.md": "../reviews/2023-rowan/a%3A%20b.md",
    }
