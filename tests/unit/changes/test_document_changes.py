"""What has changed in documents is told section by section, never with their words."""

from dhr.changes.documents import document_changes, published
from dhr.documents.rendered import Section

SUMMARY = (Section("", "Executive summary", "Begins."), Section("key-issues", "Key issues", "One.\nTwo."))


def test_the_same_documents_have_no_change() -> None:
    assert list(document_changes({"Executive summary": SUMMARY}, {"Executive summary": SUMMARY})) == []


def test_sections_that_changed_came_or_went_are_named_by_their_headings() -> None:
    new = (
        Section("", "Executive summary", "Begins otherwise."),
        Section("key-issues", "Key issues", "One.\nTwo and a half."),
        Section("lessons", "Lessons", "Three."),
    )

    assert list(document_changes({"Executive summary": SUMMARY}, {"Executive summary": new})) == [
        "Executive summary: the beginning was changed.",
        "Executive summary: the section “Key issues” was changed.",
        "Executive summary: the section “Lessons” was added.",
    ]
    assert "Executive summary: the section “Lessons” was taken out." in list(
        document_changes({"Executive summary": new}, {"Executive summary": SUMMARY})
    )


def test_documents_come_and_go() -> None:
    assert list(document_changes({}, {"A year on": ()})) == ["A year on was added."]
    assert list(document_changes({"A year on": ()}, {})) == ["A year on was taken out."]


def test_line_breaks_are_no_change_and_two_sections_of_one_name_are_told_apart() -> None:
    old = (Section("a", "Health", "One two."), Section("b", "Health", "Three."))
    new = (Section("a", "Health", "One\ntwo."), Section("b", "Health", "Four."))

    assert list(document_changes({"Report": old}, {"Report": new})) == ["Report: the section “Health” was changed."]


def test_a_page_without_a_document_has_none() -> None:
    assert published("<h1>Reviews</h1><p>Text</p>") is None
