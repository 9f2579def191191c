"""The people whom a file declares: a review's own, and those of the site's settings."""

from collections.abc import Mapping
from typing import Any

from dhr.review.facts import DeclaredPeople, Professional


def declared_people(given: Mapping[str, Any]) -> DeclaredPeople:
    """What stands below `people`, checked by its shape before."""
    professionals = tuple(Professional(**person) for person in given.get("professionals", ()))
    return DeclaredPeople(pseudonyms=given.get("pseudonyms", ()), professionals=professionals)
