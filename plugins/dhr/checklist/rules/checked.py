"""What was checked, by the program and by two people."""

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet
from dhr.review.publication import SignOff


def anonymised(evidence: Evidence) -> Answer:
    """G13: no finding that holds is left."""
    count = len(evidence.report.holds)
    if count:
        return NotMet(f"{count} finding{'s' * (count > 1)} of the anonymisation check must be resolved.")
    return Met()


def real_names(evidence: Evidence) -> Answer:
    """G14: a person who is named without a pseudonym is named with the family's recorded agreement."""
    review = evidence.review
    agreed = {agreement.name for agreement in review.publication.real_names}
    people = {person.name for person in (*review.victims, *review.perpetrators)}
    unagreed = people - agreed - set(review.people.pseudonyms)
    if unagreed:
        return NotMet(f"{len(unagreed)} of the people concerned have neither a declared pseudonym nor an agreement.")
    return Met() if agreed else NotApplicable("Every person concerned appears under a pseudonym.")


def hidden_places(evidence: Evidence) -> Answer:
    """G24: nothing was left unchecked."""
    count = len(evidence.report.unchecked)
    return NotMet(f"{count} thing{'s' * (count > 1)} could not be searched.") if count else Met()


def signed_off(evidence: Evidence) -> Answer:
    """A second person, who neither prepared the text nor accepted a finding, has read it as it now stands."""
    publication = evidence.review.publication
    if not publication.sign_offs:
        return NotMet("Nobody has signed off the text.")
    current = [signed for signed in publication.sign_offs if dict(signed.files) == dict(evidence.files)]
    if not current:
        return NotMet(_changed(publication.sign_offs[-1], evidence))
    if not publication.prepared_by:
        return NotMet(
            "It is not recorded who prepared the text, so nobody can tell whether a second person signed.",
            "Write prepared_by and the name at the head of publication.yml, and have it signed again.",
        )
    if all(publication.is_first_person(signed.by) for signed in current):
        return NotMet("Whoever signed off also prepared the text or accepted a finding.")
    return Met()


def import_questions(evidence: Evidence) -> Answer:
    """No question that the import of a text has left is open."""
    count = evidence.review.import_questions
    if not count:
        return Met()
    return NotMet(f"{count} questions of the import are open." if count > 1 else "One question of the import is open.")


def _changed(signed: SignOff, evidence: Evidence) -> str:
    """Which files differ from what was signed; those with names of their own by their folder alone."""
    both = sorted({*signed.files, *evidence.files})
    changed = (name for name in both if signed.files.get(name) != evidence.files.get(name))
    shown = dict.fromkeys(name.partition("/")[0] + "/" if "/" in name else name for name in changed)
    return f"Since the sign-off of {signed.on.label} these have changed: {', '.join(shown)}."
