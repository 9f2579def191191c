"""The settings of a site: what `mkdocs.yml` says, checked, with paths made absolute."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dhr.review.dates import PartialDate
from dhr.review.facts import DeclaredPeople
from dhr.sources.files import Folder
from dhr.sources.formats import SETTINGS
from dhr.sources.nodes import Node, read_nodes
from dhr.sources.people import declared_people
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.shapes import Checking
from dhr.vocabulary.partnerships import Partnership
from dhr.vocabulary.recipients import Recipient, usual_recipients, with_own

LICENCE_NAME = "Open Government Licence v3.0"
REGISTER_FILE = "register.yml"
_OTHER_SEARCHES = frozenset(("search", "material/search"))
# What is not taken from the options as it stands.
_MADE = ("reviews", "briefings", "register", "partnerships", "recipients", "people")
LICENCE_URL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where things are and what the site says of itself. `as_at` is the day that "overdue" is judged by.

    `drafts` is for a preview on this computer: no file can set it, and no site with drafts is ever put in place.
    """

    root: Path
    config_file: Path
    reviews: Path
    briefings: Path
    register: Path
    pages: Path
    site: Path
    site_name: str
    site_url: str = ""
    site_description: str = ""
    publisher: str = ""
    contact_name: str = ""
    contact_email: str = ""
    accessibility_email: str = ""
    exit_url: str = "https://www.bbc.co.uk/weather"
    licence_name: str = LICENCE_NAME
    licence_url: str = LICENCE_URL
    partnerships: tuple[Partnership, ...] = ()
    ner: str = "builtin"
    require_denylist: bool = False
    withhold: bool = False
    drafts: bool = False
    as_at: PartialDate | None = None
    recipients: tuple[Recipient, ...] = usual_recipients()
    people: DeclaredPeople = field(default_factory=DeclaredPeople)


def read_settings(config_file: Path) -> Settings:
    """The settings in `config_file` (`mkdocs.yml`). SourceError says what is wrong with them."""
    root = config_file.resolve().parent
    folder = Folder(root, root=root)
    text = folder.text(config_file.name, required=True) or ""
    node = read_nodes(_without_tags(text), path=config_file.name)
    top = node.value if isinstance(node.value, dict) else {}
    _refuse_other_search(top, config_file.name)
    return settings_from(_plugin_options(top), top, config_file=config_file.resolve())


def settings_from(options: Node, top: Mapping[str, Node], *, config_file: Path) -> Settings:
    """Settings from the plugin's options and the generator's own (site name, address, folders)."""
    root = config_file.parent
    checking = Checking(config_file.name)
    given = checking.read(options, SETTINGS, "dhr")
    if checking.problems:
        raise SourceError(checking.problems)

    def own(name: str, otherwise: str = "") -> str:
        node = top.get(name)
        return node.value if node is not None and isinstance(node.value, str) else otherwise

    return Settings(
        **{name: value for name, value in given.items() if name not in _MADE},
        root=root,
        config_file=config_file,
        reviews=root / given.get("reviews", "reviews"),
        briefings=root / given.get("briefings", "briefings"),
        register=root / given.get("register", REGISTER_FILE),
        pages=root / own("docs_dir", "docs"),
        site=root / own("site_dir", "site"),
        site_name=own("site_name", "Reviews"),
        site_url=own("site_url"),
        site_description=own("site_description"),
        partnerships=tuple(Partnership(**entry) for entry in given.get("partnerships", ())),
        people=declared_people(given.get("people", {})),
        recipients=with_own(Recipient(**entry) for entry in given.get("recipients", ())),
    )


def _without_tags(text: str) -> str:
    """Python tags and environment tags are the generator's business; here they are plain words."""
    return re.sub(r"!!python/[\w.:/]+|!ENV|!relative", "", text)


def _plugin_options(top: Mapping[str, Node]) -> Node:
    """The options of our plugin in the list (or mapping) of plugins."""
    for entry in _plugins(top):
        if isinstance(entry.value, dict) and "dhr" in entry.value:
            options = entry.value["dhr"]
            return options if options.value is not None else Node({}, options.line)
    return Node({}, top.get("plugins", Node([], 1)).line)


def _plugins(top: Mapping[str, Node]) -> list[Node]:
    """The plugins: each is a name, or a mapping of names to options."""
    plugins = top.get("plugins", Node([], 1))
    return plugins.value if isinstance(plugins.value, list) else [plugins]


def _refuse_other_search(top: Mapping[str, Node], path: str) -> None:
    """Its index would hold the pages of withdrawn reviews as well, which must not be found."""
    for entry in _plugins(top):
        names = entry.value if isinstance(entry.value, dict) else [entry.value]
        if _OTHER_SEARCHES & {name for name in names if isinstance(name, str)}:
            what = "The plugin “search” would make a second search, which finds withdrawn reviews too."
            do = "Take it out of the list of plugins; the site has a search of its own."
            raise SourceError([SourceProblem(path, entry.line, what, do)])
