"""The facts that `publication.yml` may give, in the shapes of `formats`."""

from dhr.sources.shapes import Date, Facts, Flag, Key, ListOf, Named, OneOf, Text

PUBLICATION = Facts(
    (
        Key("prepared_by", Text(), "who made these files out of the report, and so cannot sign them off"),
        Key(
            "clearance",
            Facts(
                (
                    Key("letter_date", Date(), "the date printed on the letter", required=True),
                    Key("clears", ListOf(Text()), "the documents that the letter clears", required=True),
                    Key("cleared_by", Text(), "the body that cleared the review"),
                    Key("words", Text(), "the letter's own sentence, where its wording is unusual"),
                    Key(
                        "letter_as",
                        Text(("the word pictures", "pictures")),
                        "pictures, for pictures of its pages alone",
                    ),
                    Key(
                        "conditions",
                        ListOf(
                            Facts(
                                (
                                    Key("point", Text(), "the number of the point", required=True),
                                    Key("text", Text(), "what was asked", required=True),
                                    Key("done_by", Text(), "who signed it off"),
                                    Key("on", Date(), "when"),
                                )
                            )
                        ),
                        "the numbered points of a conditional letter",
                    ),
                )
            ),
            "what the clearance letter says",
        ),
        Key(
            "accepted",
            ListOf(
                Facts(
                    (
                        Key("rule", Text(), "the rule, such as exact-date", required=True),
                        Key("phrase", Text(), "the words that were found", required=True),
                        Key("reason", Text(), "why they identify nobody", required=True),
                        Key("by", Text(), "who accepted it", required=True),
                        Key("on", Date(), "when", required=True),
                    )
                )
            ),
            "findings that a person looked at and found harmless",
        ),
        Key(
            "real_names",
            ListOf(
                Facts(
                    (
                        Key("name", Text(), "the real name that is used", required=True),
                        Key("agreed_by", Text(), "who of the family agreed", required=True),
                        Key("on", Date(), "when", required=True),
                    )
                )
            ),
            "agreements of families to use a real name",
        ),
        Key(
            "proceedings",
            ListOf(
                Facts(
                    (
                        Key("what", OneOf("proceeding"), "criminal trial, inquest or another review", required=True),
                        Key("state", OneOf("proceeding_state"), "finished, not held or under way", required=True),
                        Key("reason", Text(), "why the review is published before it ends"),
                    )
                )
            ),
            "the trial, the inquest and other reviews of the same death",
        ),
        Key(
            "family_told",
            Facts(
                (
                    Key("on", Date(), "when the family was told the day of publication"),
                    Key("avoids_anniversaries", Flag(), "whether that day avoids birthdays and anniversaries"),
                    Key("why_not", Text(), "why the family was not told, or why that day"),
                )
            ),
            "what the family was told of the publication",
        ),
        Key(
            "sign_offs",
            ListOf(
                Facts(
                    (
                        Key("by", Text(), "who read it all", required=True),
                        Key("on", Date(), "when", required=True),
                        Key(
                            "files",
                            Named(r"[A-Za-z0-9][\w ./-]*", "{review.md: fingerprint}"),
                            "the fingerprint of each file",
                            required=True,
                        ),
                    )
                )
            ),
            "that a second person has read the whole; written by dhr sign",
        ),
        Key(
            "copies_sent",
            ListOf(Facts((Key("to", Text(), "to whom", required=True), Key("on", Date(), "when", required=True)))),
            "copies sent after publication",
        ),
        Key(
            "versions",
            ListOf(
                Facts(
                    (
                        Key("number", Text(("2", r"[1-9]\d{0,3}")), "the version's number", required=True),
                        Key("on", Date(), "when it was published", required=True),
                        Key("kind", OneOf("version_kind"), "what kind of change made it", required=True),
                        Key("changes", ListOf(Text()), "what changed, in words for readers"),
                        Key("approved_by", Text(), "who cleared it, for an addendum or a new edition"),
                    )
                )
            ),
            "the published versions, oldest first; written by dhr supersede",
        ),
        Key(
            "withdrawn",
            Facts((Key("on", Date(), "when", required=True), Key("reason", Text(), "why", required=True))),
            "the review was taken down again",
        ),
        Key(
            "action_plan",
            Facts(
                (
                    Key("as_at", Date(), "the date on which the plan stood like this"),
                    Key("live_document", Flag(), "whether to print the note on the live document"),
                    Key("introduction", Text(), "a few words before the plan"),
                )
            ),
            "what a plan in CSV form cannot say itself",
        ),
    )
)
