"""The facts that each file of a repository may give. One table; the loader and the JSON Schema both follow it."""

from dhr.sources.shapes import Date, Facts, Flag, Key, ListOf, Named, OneOf, Text

PERSON = Facts(
    (
        Key("name", Text(), "the pseudonym under which the person appears", required=True),
        Key("sex", OneOf("sex"), "sex"),
        Key("age_band", OneOf("age_band"), "age band at the time of the death"),
        Key("relationship", OneOf("relationship"), "relationship of the person who died to the other person"),
        Key("verdict", OneOf("court_verdict"), "verdict of the criminal court, where there was one"),
        Key("ethnicity", OneOf("ethnicity"), "ethnicity"),
        Key("religion", OneOf("religion"), "religion"),
        Key("sexual_orientation", OneOf("sexual_orientation"), "sexual orientation"),
        Key("mental_health", ListOf(OneOf("mental_health")), "mental health, as the review records it"),
        Key("vulnerabilities", ListOf(OneOf("vulnerability")), "vulnerabilities, as the review records them"),
        Key("carer", ListOf(OneOf("carer")), "caring responsibilities"),
    )
)

PEOPLE = Facts(
    (
        Key("pseudonyms", ListOf(Text()), "every pseudonym that the documents use"),
        Key(
            "professionals",
            ListOf(
                Facts(
                    (
                        Key("name", Text(), "the name as printed", required=True),
                        Key("role", Text(), "the role, such as independent chair and author", required=True),
                        Key("agency", Text(), "the agency"),
                    )
                )
            ),
            "everybody who is legitimately named: chair, author, panel, leads, the letter's signatory",
        ),
    )
)

REVIEW = Facts(
    (
        Key(
            "id",
            Text(("dhr-2023-07f3", r"dhr-\d{4}-[0-9a-f]{4,12}")),
            "a stable name such as dhr-2023-07f3, never used twice",
            required=True,
        ),
        Key("title", Text(), "the pseudonym or initials as published", required=True),
        Key("label", Text(), "the label in the national library, where known"),
        Key("status", OneOf("status"), "review, or record for a review known from elsewhere"),
        Key("link", Text(), "where a record's report is published"),
        Key("review_type", OneOf("review_type"), "the type of review, such as DHR", required=True),
        Key("partnership", Text(), "the community safety partnership", required=True),
        Key("police_force", OneOf("police_force"), "the police force, where it does not follow from the partnership"),
        Key("region", OneOf("region"), "the region, where it does not follow from the partnership"),
        Key(
            "summary", Text(), "one plain sentence for lists and search results, without violent detail", required=True
        ),
        Key(
            "death",
            Facts(
                (
                    Key("month", Date("month"), "the month of the death, such as 2023-04"),
                    Key("year", Date("month"), "the year, where the month is not published"),
                    Key("type", OneOf("death_type"), "the type of death", required=True),
                    Key("method", OneOf("method"), "the method, where it is recorded"),
                    Key("place", OneOf("location_of_death"), "the kind of place"),
                )
            ),
            "when and how the person died: month and type",
            required=True,
        ),
        Key("victims", ListOf(PERSON), "the people who died"),
        Key("perpetrators", ListOf(PERSON), "the other people concerned, if any"),
        Key("categories", ListOf(OneOf("category")), "categories of the national library"),
        Key("aggravating_factors", ListOf(OneOf("aggravating_factor")), "kinds of abuse that the review found"),
        Key("themes", ListOf(OneOf("theme")), "research codes, such as 2D"),
        Key("agencies", ListOf(Text()), "the agencies that contributed"),
        Key("children", ListOf(OneOf("children")), "children, as far as it is recorded"),
        Key("family", ListOf(OneOf("family_involvement")), "how the family took part"),
        Key("content_note", Text(), "what a reader should be prepared for"),
        Key(
            "dates",
            Facts(
                tuple(
                    Key(name, Date(), meaning)
                    for name, meaning in (
                        ("notified", "when the partnership was told of the death"),
                        ("commissioned", "when the review was commissioned"),
                        ("completed", "when the review was finished"),
                        ("submitted", "when it was sent for quality assurance"),
                        ("cleared", "when it was cleared"),
                        ("published", "when it was published here"),
                        ("updated", "when it was last changed"),
                        ("review_by", "when to decide whether it stays online"),
                    )
                )
            ),
            "the stages of the review",
        ),
        Key(
            "languages",
            Named("en|cy", "{en: full, cy: summary}"),
            "languages and how far each goes, such as {en: full, cy: summary}",
        ),
        Key("people", PEOPLE, "who is named, and as what"),
    )
)

UPDATE = Facts(
    (
        Key("date", Date(), "the date of the update"),
        Key("text", Text(), "what was reported", required=True),
        Key("progress", OneOf("progress"), "red, amber or green"),
    )
)

ACTION = Facts(
    (
        Key("number", Text(), "the number, such as 1.1", required=True),
        Key("part", Text(), "the letter of the part of the recommendation that it answers"),
        Key("scope", OneOf("recommendation_scope"), "local, county, regional or national"),
        Key("action", Text(), "how the agency will make it happen", required=True),
        Key("outcome", Text(), "what difference it will make, and how the public will know"),
        Key(
            "lead",
            Facts(
                (
                    Key("agency", Text(), "the lead agency", required=True),
                    Key("role", Text(), "the role"),
                    Key("name", Text(), "the officer's name, where the plan gives it"),
                )
            ),
            "who leads: {agency: ..., role: ...}",
            required=True,
        ),
        Key("target", Text(), "the target date in the plan's words"),
        Key("target_date", Date(), "the target date"),
        Key("progress", OneOf("progress"), "red, amber or green"),
        Key("completed", Date(), "the date of completion"),
        Key("updates", ListOf(UPDATE), "updates, each with its date"),
        Key("none_as_at", Date(), "the date on which there was no update yet"),
    )
)

ACTION_PLAN = Facts(
    (
        Key("as_at", Date(), "the date on which the plan stood like this"),
        Key("live_document", Flag(), "whether to print that the plan is a live document and subject to change"),
        Key("introduction", Text(), "a few words before the plan"),
        Key(
            "recommendations",
            ListOf(
                Facts(
                    (
                        Key("number", Text(), "the number", required=True),
                        Key("text", Text(), "the recommendation", required=True),
                        Key("agency", Text(), "the agency that it addresses, in the plan's words"),
                        Key("addressee", OneOf("recommendation_addressee"), "the same as a value of the list"),
                        Key("themes", ListOf(OneOf("recommendation_theme")), "themes of the recommendation"),
                        Key("source", OneOf("recommendation_source"), "panel or individual management review"),
                        Key("scope", OneOf("recommendation_scope"), "local, county, regional or national"),
                        Key(
                            "parts",
                            Named(r"[a-z]{1,2}\d?|[ivx]{1,5}|\d{1,2}", "{a: text, b: text}"),
                            "lettered parts, such as {a: text, b: text}",
                        ),
                        Key("actions", ListOf(ACTION), "the actions that answer it"),
                    )
                )
            ),
            "the recommendations and their actions",
            required=True,
        ),
    )
)

BRIEFING = Facts(
    (
        Key("title", Text(), "the title", required=True),
        Key("summary", Text(), "one plain sentence for lists", required=True),
        Key("published", Date(), "when it was published", required=True),
        Key("audience", ListOf(Text()), "for whom it is written"),
        Key("themes", ListOf(OneOf("theme")), "research codes, such as 2D"),
        Key("content_note", Text(), "what a reader should be prepared for"),
        Key("pseudonyms", ListOf(Text()), "pseudonyms it uses beyond those of the reviews it cites"),
    )
)

SETTINGS = Facts(
    (
        Key("reviews", Text(), "the folder of the reviews"),
        Key("briefings", Text(), "the folder of the briefings"),
        Key(
            "register",
            Text(("register.yml", r"([\w-]+/)*register\.yml")),
            "the file of the reviews that are known and not yet published",
        ),
        Key("publisher", Text(), "who publishes the site"),
        Key("contact_name", Text(), "whom to ask about a review"),
        Key("contact_email", Text(), "the address to write to"),
        Key("accessibility_email", Text(), "the address for accessibility problems"),
        Key("exit_url", Text(), "where “Exit this page” leads"),
        Key("licence_name", Text(), "the licence of the texts and data"),
        Key("licence_url", Text(), "the address of the licence"),
        Key("ner", Text(), "which model reads names: builtin, rules, spacy:NAME, transformers:FOLDER, gliner:FOLDER"),
        Key("require_denylist", Flag(), "hold everything when no private deny list is set"),
        Key("as_at", Date(), "the day by which “overdue” is judged"),
        Key("people", PEOPLE, "whom hand-written pages name, and as what"),
        Key("withhold", Flag(), "publish the other reviews when some are held"),
        Key(
            "recipients",
            ListOf(
                Facts(
                    (
                        Key("name", Text(), "who gets a copy", required=True),
                        Key("address", Text(("name@example.org", r"[^@\s,;<>]+@[^@\s,;<>]+")), "the e-mail address"),
                        Key("requirement", Text(("G12", r"G1[012]")), "which requirement asks for it", required=True),
                        Key("known_as", ListOf(Text()), "other names in records of copies sent"),
                    )
                )
            ),
            "who gets a copy after publication, beside the Home Office and the Commissioner",
        ),
        Key(
            "partnerships",
            ListOf(
                Facts(
                    (
                        Key("name", Text(), "the name", required=True),
                        Key("region", OneOf("region"), "the region", required=True),
                        Key("police_force", Text(), "the police force", required=True),
                        Key("aliases", ListOf(Text()), "other names"),
                    )
                )
            ),
            "partnerships that the built-in list lacks",
        ),
    )
)
