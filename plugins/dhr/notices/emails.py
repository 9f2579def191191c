"""E-mails with a published review, ready to be opened, looked at and sent (rules G10 to G12)."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from dhr.review.facts import Review
from dhr.review.publication import CLEARABLE
from dhr.sources.settings import Settings
from dhr.vocabulary.recipients import Recipient
from dhr.vocabulary.terms import label


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One e-mail: to whom, under which file name, and its bytes (RFC 5322)."""

    to: Recipient
    name: str
    data: bytes


def notice(review: Review, to: Recipient, *, settings: Settings, pdf: bytes, address: str) -> Notice:
    """The e-mail that tells `to` of a published review: the PDF attached, and the web link `address`.

    Programs open it as a draft (`X-Unsent`), so that a person looks at it before it goes. The same input gives the
    same bytes: it bears no date and no identifier, which the program that sends it adds.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = f"{label('review_type', review.review_type)}: {review.title}, {review.partnership}"
    if settings.contact_email:
        message["From"] = settings.contact_email
    if to.address:
        message["To"] = to.address
    message.set_content(_words(review, to, settings, address))
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{review.slug}.pdf")
    message.set_boundary(f"{review.id}-{to.requirement}")
    return Notice(to=to, name=f"{review.slug}-{_file_name(to.name)}.eml", data=message.as_bytes())


def _words(review: Review, to: Recipient, settings: Settings, address: str) -> str:
    kinds = {document.kind for document in review.documents} | ({"action plan"} if review.action_plan else set())
    parts = [kind for kind in CLEARABLE if kind in kinds]
    template = _templates().get_template("notice.txt")
    return template.render(review=review, to=to, settings=settings, address=address, parts=parts)


@cache
def _templates() -> Environment:
    # Plain text: nothing to escape.
    return Environment(loader=PackageLoader("dhr.notices"), undefined=StrictUndefined, trim_blocks=True)  # noqa: S701


def _file_name(name: str) -> str:
    return "-".join(word for word in "".join(c if c.isalnum() else " " for c in name.casefold()).split())
