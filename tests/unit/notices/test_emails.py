"""E-mails are ready to be sent: the right address, the PDF, the link, and nothing that should not travel."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from builders import a_plan, a_recommendation, a_review, some_settings

from dhr.notices.emails import notice
from dhr.vocabulary.recipients import Recipient, usual_recipients

PDF = b"%PDF-1.7 invented"
ADDRESS = "https://example.org/reviews/2023-rowan/"
REVIEW = a_review(
    action_plan=a_plan(a_recommendation()), agencies=("Example Vale Council", "Example Vale Constabulary")
)


def email(to: Recipient) -> EmailMessage:
    made = notice(REVIEW, to, settings=some_settings(contact_email="reviews@example.org"), pdf=PDF, address=ADDRESS)
    message = message_from_bytes(made.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def words(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("requirement", "address"),
    [
        ("G10", "DHREnquiries@homeoffice.gov.uk"),
        ("G11", "DHR@domesticabusecommissioner.independent.gov.uk"),
        ("G12", None),
    ],
)
def test_each_goes_to_its_own_address_as_a_draft(requirement: str, address: str | None) -> None:
    (to,) = (recipient for recipient in usual_recipients() if recipient.requirement == requirement)

    message = email(to)

    assert message["To"] == address
    assert message["From"] == "reviews@example.org"
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None


def test_the_pdf_is_attached_and_the_link_stands_in_the_words() -> None:
    message = email(usual_recipients()[0])

    (attached,) = message.iter_attachments()
    assert attached.get_content() == PDF
    assert attached.get_filename() == f"{REVIEW.slug}.pdf"
    assert ADDRESS in words(message)
    assert REVIEW.id in words(message)
    assert "live document" in words(message)


def test_the_one_for_senior_managers_lists_the_agencies() -> None:
    assert "- Example Vale Council\n- Example Vale Constabulary" in words(email(usual_recipients()[2]))


def test_the_same_review_gives_the_same_bytes() -> None:
    to = usual_recipients()[0]
    made = [notice(REVIEW, to, settings=some_settings(), pdf=PDF, address=ADDRESS) for _ in range(2)]

    assert made[0].data == made[1].data
    assert made[0].name == f"{REVIEW.slug}-home-office.eml"
