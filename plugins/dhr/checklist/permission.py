"""Whether one sentence of a clearance letter allows publication, and of which documents.

A sentence counts only when every word of it belongs to a form that is known. Looking for "may be published" somewhere in it
would also find "you asked whether the report may be published"; and a letter that is worded in another way is for a person.
"""

import re
from dataclasses import dataclass

from dhr.review.publication import ACTION_PLAN, EXECUTIVE_SUMMARY, OVERVIEW_REPORT

# Longer sentences are for a person; it also bounds the search.
_LONGEST_SENTENCE = 700

_KINDS = {
    EXECUTIVE_SUMMARY: r"executive summar(?:y|ies)",
    OVERVIEW_REPORT: r"(?:overview|full) report",
    ACTION_PLAN: r"action plans?",
}
ALL = tuple(_KINDS)
_NAMED = {kind: re.compile(rf"\b{words}\b", re.IGNORECASE) for kind, words in _KINDS.items()}

# The whole review by its names. An Act of 2024 renames it, so both names are known.
_REVIEW = r"(?:DHRs?|DARDRs?|domestic homicide reviews?|domestic abuse[- ]related death reviews?|reviews?|reports?)"
_OF_WHOM = r" (?:for|on|about|into|regarding|concerning) (?:the )?(?:deaths? of )?(?-i:[A-Z][\w&’'-]*(?: (?:and|of|the|[A-Z][\w&’'-]*)){0,8})"
_OF_THE_WHOLE = rf" (?:of|to|for) (?:the|this|your) (?:{_REVIEW}(?: {_REVIEW})?)"
_DOCUMENT = (
    r"(?:only )?(?:both )?(?:the|your|this|its|their)? ?(?:(?:revised|final|updated|amended|Home Office) )?"
    rf"(?:(?:{_REVIEW} )?(?:{'|'.join(_KINDS.values())})(?:{_OF_THE_WHOLE})?|{_REVIEW}(?: {_REVIEW})?)"
    rf"(?:{_OF_WHOM})?(?: (?:only|alone))?"
)
_WITH = r"(?:,? (?:including|inclusive of|(?:together |along )?with|as well as|and its) )"
_DOCUMENTS = rf"{_DOCUMENT}(?:(?:{_WITH}|, and |, | and (?:also )?){_DOCUMENT})*,?"

_PANEL = r"(?:(?:Home Office )?(?:DHR )?(?:QA|quality assurance) (?:panel|board)|panel|board)"
_WHO = rf"(?:the (?:Home Office|Secretary of State|(?:Home Office )?{_PANEL})|we|I|they)"
_IS = r"(?:is|are|am|was|were)"
_SOON = r"(?: (?:now|therefore|also|accordingly|both|all))*"
_HAS = r"(?:(?:has|have) )?"
_GIVES = (
    rf"{_HAS}(?:gives?|gave|given|grants?|granted) (?:(?:its|their|our|my) )?(?:approval|permission|agreement|clearance|consent)"
)

# `%` stands for the documents. What a form does not say word for word, it does not allow.
_FORMS = (
    rf"% (?:may|can|could){_SOON} be{_SOON} published",
    rf"you (?:may|can){_SOON} (?:publish|(?:proceed|go ahead) (?:to publish|with (?:the )?publication of)) %",
    rf"% (?:{_IS}|has been|have been){_SOON} (?:agreed|ready|approved|cleared|suitable|fit|adequate) (?:for publication|to be published)",
    rf"{_WHO} {_IS}{_SOON} (?:content|happy|satisfied) for % to{_SOON} be published",
    rf"{_WHO} {_IS}{_SOON} (?:content|happy|satisfied) (?:for you to publish|with (?:the )?publication of) %",
    rf"{_WHO} {_HAS}agree[sd]?{_SOON} (?:to|with) (?:the )?publication of %",
    rf"{_WHO} {_HAS}agree[sd]?{_SOON} (?:to|with) % being published",
    rf"{_WHO} {_HAS}(?:approve[sd]?|clear(?:s|ed)?) % for publication",
    rf"{_WHO} {_HAS}(?:approve[sd]?|clear(?:s|ed)?) (?:the )?publication of %",
    rf"{_WHO} {_GIVES} for % to be published",
    rf"{_WHO} {_GIVES} (?:(?:for|to) (?:the )?publication of|to publish) %",
    rf"{_WHO} (?:has|have) no (?:further )?objections? to (?:the )?publication of %",
    rf"{_WHO} (?:has|have) no (?:further )?objections? to % being published",
    rf"(?:there is|{_WHO} (?:can )?sees?) no reason (?:why )?% (?:should|may|can) ?not(?: now)? be published",
)

# What may stand before: who says it, and what was said so far.
_CONDITION_WORDS = (
    r"(?:subject to(?! change)|(?:on|upon) (?:the )?completion of|once|provided(?: that)?|providing(?: that)?|assuming|"
    r"[as]+o? long as|on (?:the )?condition(?: that)?|pending|if|in the event (?:of|that))"
)
_WEAK_CONDITION_WORDS = r"(?:when|after|following|upon|with)"
_DOUBT = (
    r"\bpubli(?:sh|cat)|\b(?:not|never|no|none|nor|neither|nobody|nothing|cannot|unable|unless|until|whether|before|if|without|"
    r"hardly|few|doubts?|declin\w*|refus\w*|withh\w*|withdr\w*|wrong|premature|instead|rather)\b|n['’]t\b"
)
_ASKING = r"\bpubli(?:sh|cat)|\b(?:unless|until|whether|if|before|once|when)\b"
_BACKGROUND = rf"(?:(?!{_ASKING})[^.;:]){{1,400}}?"
_SURE = rf"(?:(?!{_DOUBT})[^.;:]){{1,300}}?"
_SAYS = (
    rf"(?:(?:the|our|my) (?:view|opinion|decision|conclusion|judgement)(?: of {_WHO})? (?:is|was)(?: therefore| now)? that"
    rf"|in (?:(?:the) (?:view|opinion) of {_WHO}|(?:our|my) (?:view|opinion)),?"
    rf"|{_WHO} {_IS}{_SOON} (?:of the (?:view|opinion)|content|happy|satisfied|pleased) that"
    rf"|{_WHO}{_SOON} (?:{_HAS}(?:concluded|agreed|decided|confirmed)|concludes|agrees?|decides?|considers?|considered|felt|feels?|"
    r"(?:can )?confirms?|recommends?|recommended) that"
    r"|(?:I am|we are) (?:pleased|glad|writing|able|happy) to (?:say|tell you|inform you|confirm|let you know|advise you) that"
    r"|(?:however|therefore|accordingly|overall|nevertheless|nonetheless|on balance|in conclusion|having said that),?)"
)
_LED_IN = (
    # "The QA Panel noted that although some points were not addressed the view of the Home Office is that ..."
    rf"(?:{_WHO} (?:noted|felt|found|recognised|acknowledged|considered|thought)(?: that)?,? )?"
    rf"(?:although|though|while|whilst|despite|notwithstanding) {_BACKGROUND}(?:, |(?<=\w) (?={_SAYS}))"
    # "The QA Panel felt that some aspects may benefit from revision, but the Home Office is content that ..."
    rf"|{_BACKGROUND}(?:,? but |; ?(?:however,? |but |nevertheless,? )?|, and )"
)
_IF_FIRST = rf"{_CONDITION_WORDS} {_SURE},? "
_WHEN_FIRST = rf"{_WEAK_CONDITION_WORDS} {_SURE},? "

# What may stand behind.
_REPORTS = rf"(?:the |your |its )?(?:{_REVIEW} )?(?:{'|'.join(_KINDS.values())})"
_BESIDE = (
    r",? (?:online|in full|as (?:it|they) stands?|in (?:its|their) (?:present|current|final) form|"
    r"(?:on|at) (?:the|your|its)(?: (?:partnership|council|own)(?:['’]s)?)? websites?|(?:together |along )?with this letter|"
    r"alongside this letter|(?:together|along) with the Welsh(?: language)? (?:summary|version|translation)|"
    r"without (?:any )?(?:further )?(?:changes?|amendments?|revisions?)|in line with the (?:statutory )?guidance|"
    rf"as (?:one|a|a single|one single) PDF\b(?:(?!{_DOUBT})[^.;:])*)"
)
_OUT = (
    r"(?:[,;]? (?:but not|except(?:ing)?(?: for)?|with the exception of|excluding|other than|apart from|save for|omitting|"
    rf"rather than|instead of|in place of|not) (?P<out>{_REPORTS}(?:(?:,| and| or|, and) {_REPORTS})*))"
)
# Another document's own clause: whatever it says of it, it allows nothing.
_OTHER = rf"(?:[,;:]? ?(?:and|but|while|whereas|although|though|however,?)? ?(?P<other>{_REPORTS}\b[^.]*))"
_IF_LAST = (
    rf"(?P<last>,? (?:{_CONDITION_WORDS}|when|after|following|upon|(?:with|by making) (?:the |these )(?:following |above |below |suggested |"
    rf"agreed )?(?:changes?|amendments?|revisions?|points?))(?:(?!\bpubli(?:sh|cat)|\bre-?submi|\b(?:unless|until|whether|not)\b)[^.;])*)"
)

_SENTENCE = [
    re.compile(
        rf"(?:{_LED_IN})?(?:(?P<past>{_WHEN_FIRST})|(?P<first>{_IF_FIRST}))?(?:{_SAYS} ?)*"
        rf"(?:(?P<inner>{_IF_FIRST})|(?P<inner_past>{_WHEN_FIRST}))?"
        rf"{form.replace('%', f'(?P<documents>{_DOCUMENTS})')}"
        rf"(?:{_BESIDE})*(?:{_OUT})?(?:{_IF_LAST})?(?:{_OTHER})? ?[.!:]?",
        re.IGNORECASE,
    )
    for form in _FORMS
]
_JOINS_PARTS = re.compile(rf"\b{_REVIEW}\b(?:(?!\band\b|,)[^,])*?{_WITH}", re.IGNORECASE)
# "Executive summary may now be published" may be what an empty line or a page's end has left of a longer sentence.
_TORN = re.compile(rf"{_REVIEW}\b|{'|'.join(_KINDS.values())}", re.IGNORECASE)
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)


@dataclass(frozen=True)
class Permission:
    """What a sentence allows: which documents, whether it names them or the whole, and whether on conditions."""

    clears: tuple[str, ...]
    names_them: bool
    is_conditional: bool


def permission(sentence: str) -> Permission | None:
    """What a sentence allows, if anything. Its words stand on one line, with single spaces."""
    if not sentence[:1].isupper() or _TORN.match(sentence) or len(sentence) > _LONGEST_SENTENCE:
        return None
    found = next((match for form in _SENTENCE if (match := form.fullmatch(sentence))), None)
    return _of(found) if found else None


def named_in(text: str) -> tuple[str, ...]:
    """The documents that a text names."""
    return tuple(kind for kind, words in _NAMED.items() if words.search(text))


def _of(found: re.Match[str]) -> Permission | None:
    documents = found["documents"]
    named = named_in(documents)
    is_whole = not named or bool(_JOINS_PARTS.search(documents))
    out = named_in(f"{found['out'] or ''} {found['other'] or ''}")
    clears = tuple(kind for kind in (ALL if is_whole else named) if kind not in out)
    return Permission(clears, bool(named), _is_conditional(found)) if clears else None


def _is_conditional(found: re.Match[str]) -> bool:
    """Weaker words are about what was done already, where the review may *now* be published."""
    weak = found["past"] or found["inner_past"]
    return bool(found["first"] or found["inner"] or found["last"] or (weak and not _NOW.search(found[0])))
