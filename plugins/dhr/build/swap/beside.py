"""What a build puts beside the site while it works. The names are fixed, so that nothing else is ever deleted."""

from pathlib import Path


def lock_file(site: Path) -> Path:
    """The file whose lock means that a build is under way."""
    return site.with_name(f".{site.name}.lock")


def staging_folder(site: Path) -> Path:
    """The folder in which a build is made."""
    return site.with_name(f".{site.name}-new")


def new_site(site: Path) -> Path:
    """The site that a build makes, whole once it is sealed. Where folders are exchanged, it holds the old one then."""
    return staging_folder(site) / "site"


def old_site(site: Path) -> Path:
    """Where the old site waits, where folders cannot be exchanged, until the new one stands in its place."""
    return staging_folder(site) / "old"
