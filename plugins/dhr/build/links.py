"""Where a `review:` link leads. Pages and PDFs make of it what their own places need."""


def review_address(target: str) -> str:
    """The address of `slug/document#anchor` from the root of the site, with a leading slash."""
    path, _, anchor = target.partition("#")
    return f"/reviews/{path.strip('/')}/" + (f"#{anchor}" if anchor else "")
