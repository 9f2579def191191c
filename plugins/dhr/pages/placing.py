"""A rendered document on its page: links from the site's root, and pictures, become links from that page."""

import re

from dhr.pages.addresses import relative

# An editor's own link cannot begin with a slash (the renderer of documents takes such links away): one that does was
# put there by whoever resolves `review:` links. A picture's address begins with `images/`, or the renderer refuses it.
_ROOTED = re.compile(r'(<a\b[^>]*?\shref=")/([^"]*")')
_PICTURE = re.compile(r'(<img\b[^>]*?\ssrc=")(images/[^"]*")')


def placed(html: str, path: str, *, folder: str) -> str:
    """The document's HTML for the page at `path`; `folder` is where its `images` are published."""
    html = _ROOTED.sub(lambda match: match[1] + _link(path, match[2]), html)
    return _PICTURE.sub(lambda match: match[1] + _link(path, folder + match[2]), html)


def _link(path: str, quoted: str) -> str:
    return relative(path, quoted.removesuffix('"')) + '"'
