"""What the PDF may load: pictures of the review's own folder, without their metadata; nothing else, from nowhere."""

from collections.abc import Mapping

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from dhr.documents.picture_data import without_metadata
from dhr.pdf.layout.printing import PICTURE
from dhr.review.facts import Review

# A picture is at most 160 mm wide and 190 mm high in print: so many dots at 200 to an inch, where small print in it is
# still legible.
_LARGEST = (1260, 1500)


class ReviewPictures(URLFetcher):
    """Serves the pictures that a review has, by its list of them, and stops the rendering at every other address."""

    def __init__(self, review: Review) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)  # type: ignore[no-untyped-call]
        self._folder = review.folder.resolve()
        self._known = frozenset(review.images)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The picture that an address names."""
        name = url.removeprefix(PICTURE)
        path = (self._folder / name).resolve()
        # Resolved, so that a link in the folder to a file elsewhere is not followed.
        if not url.startswith(PICTURE) or name not in self._known or not path.is_relative_to(self._folder):
            raise FatalURLFetchingError(f"The PDF may not load {name}.")
        try:
            data, media_type = without_metadata(path.read_bytes(), within=_LARGEST)
        except (OSError, ValueError):
            raise FatalURLFetchingError(f"The picture {name} cannot be opened.") from None
        return URLFetcherResponse(url, data, {"Content-Type": media_type})
