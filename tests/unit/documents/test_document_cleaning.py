"""What may not come out of a document, however it is written."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dhr.documents.render import render
from dhr.review.facts import Document


def html_of(text: str) -> str:
    """The HTML of an executive summary."""
    return render(Document(kind="executive summary", path="executive-summary.md", text=text), title="Summary").html


HOSTILE = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<p onclick='alert(1)'>words</p>",
    "<span onmouseover=alert(1) style='background:url(javascript:alert(1))'>words</span>",
    "[words](javascript:alert(1))",
    "[words](JaVaScRiPt:alert(1))",
    "[words](&#106;avascript:alert(1))",
    "[words](data:text/html;base64,PHNjcmlwdD4=)",
    "[words](vbscript:x)",
    "[words](//evil.example/)",
    "[words](file:///etc/passwd)",
    "<a href='java\tscript:alert(1)'>words</a>",
    "<iframe src='https://evil.example'></iframe>",
    "<style>body{display:none}</style>",
    "<svg onload=alert(1)><script>alert(1)</script><a href='javascript:x'>y</a></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<form action='https://evil.example'><input name=x><button>go</button></form>",
    "<object data='x'></object><embed src='x'>",
    "<link rel=stylesheet href=x><meta http-equiv=refresh content='0;url=x'><base href=x>",
    "<details open ontoggle=alert(1)>words</details>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><script>alert(1)</script>'></noscript>",
    "<div id='main' class='exit' role='alert' data-x='y'>words</div>",
    "<!-- a comment --> <![CDATA[x]]> <?php x ?>",
)
FORBIDDEN = re.compile(
    r"<\s*(script|style|iframe|svg|math|object|embed|form|input|button|link|meta|base|template|details|noscript)"
    r"|\son\w+\s*=|style\s*=|(java|vb)script:|(href|src)=\"(data|file|//)|<!--|id=\"main\"|class=\"exit\"|data-x",
    re.IGNORECASE,
)


@pytest.mark.parametrize("source", HOSTILE)
@pytest.mark.parametrize(
    "frame", ["{}", "Words {} words", "- {}", "> {}", "| a |\n|---|\n| {} |", "Text[^1]\n\n[^1]: {}"]
)
def test_hostile_html_never_survives(source: str, frame: str) -> None:
    assert not FORBIDDEN.search(html_of(frame.format(source)))


PIECES = st.sampled_from(
    [*HOSTILE, "<", ">", '"', "'", "&", "\n\n", " ", "`", "    ", "</p>", "<b>", "</a>", "\x00", "é"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=6).map("".join))
def test_no_mixture_of_hostile_html_survives(source: str) -> None:
    # What the source shows as code or as text is escaped: only tags and attributes count.
    tags = "".join(re.findall(r"<[^>]*>", html_of(source)))

    assert not FORBIDDEN.search(tags)


def test_languages_of_words_are_kept() -> None:
    assert '<span lang="cy">Cymru</span>' in html_of('In <span lang="cy" class="x">Cymru</span>.')


def test_words_in_unknown_elements_stay() -> None:
    assert "<font" not in html_of("<font color=red>Some words</font>")
    assert "Some words" in html_of("<font color=red>Some words</font>")


def test_a_comment_of_the_writer_is_not_published() -> None:
    assert "check this" not in html_of("Words\n\n<!-- check this with the family -->\n\nmore")
