"""The facts that `register.yml` may give, in the shapes of `formats`: no free words, so that nobody can be named."""

from dhr.review.facts import SLUG
from dhr.review.register import EXPECTED, NUMBER
from dhr.sources.shapes import Date, Facts, Key, ListOf, OneOf, Text

_MONTH = Date("month")

REGISTER = Facts(
    (
        Key(
            "entries",
            ListOf(
                Facts(
                    (
                        Key(
                            "number",
                            Text(("k-2024-3f9a", NUMBER.pattern)),
                            "a number of its own such as k-2024-3f9a, never the id of a review",
                            required=True,
                        ),
                        Key("partnership", Text(), "the community safety partnership", required=True),
                        Key("year_of_death", Date("year"), "the year of the death, such as 2023", required=True),
                        Key("review_type", OneOf("review_type"), "the type of review, such as DHR", required=True),
                        Key("stage", OneOf("register_stage"), "how far the review has come", required=True),
                        Key("reason", OneOf("register_reason"), "why it is not yet published", required=True),
                        Key(
                            "expected",
                            Text(("2025 or 2025-Q3", EXPECTED.pattern)),
                            "the year or quarter in which it may be published, such as 2025 or 2025-Q3",
                        ),
                        Key(
                            "dates",
                            Facts(
                                (
                                    Key("notified", _MONTH, "when the partnership was told of the death"),
                                    Key("commissioned", _MONTH, "when the review was commissioned"),
                                    Key("completed", _MONTH, "when the review was finished"),
                                    Key("submitted", _MONTH, "when it was sent for quality assurance"),
                                    Key("conditions", _MONTH, "when a letter cleared it on conditions"),
                                    Key("cleared", _MONTH, "when it was cleared"),
                                )
                            ),
                            "the stages so far, to the month",
                        ),
                        Key(
                            "review",
                            Text(("2023-rowan", SLUG.pattern)),
                            "the review's folder, once there is one; it is never shown",
                        ),
                    )
                )
            ),
            "the reviews that are known and not yet published",
        ),
    )
)
