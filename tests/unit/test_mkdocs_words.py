"""What is told when MkDocs is called directly: our words alone, as MkDocs prints them."""

import pytest
from mkdocs.exceptions import PluginError

from dhr.mkdocs_plugin import DhrPlugin, _told_by_mkdocs
from dhr.sources.problem import SourceError, SourceProblem


def test_a_mistake_in_the_sources_is_told_as_our_command_tells_it() -> None:
    wrong = SourceProblem("reviews/2023-alder/review.md", 3, "“title” is missing.", "Add it.")

    with pytest.raises(PluginError) as caught, _told_by_mkdocs():
        raise SourceError([wrong])

    assert str(caught.value) == (
        "You cannot publish yet.\nreviews/2023-alder/review.md, line 3: “title” is missing. Add it."
    )


def test_a_plugin_that_was_never_started_publishes_nothing() -> None:
    with pytest.raises(PluginError) as caught:
        DhrPlugin()._building()

    assert str(caught.value) == "The build has not been started by MkDocs."
