"""What keeps a PDF from being made, in words for the person who prepares the review."""


class PdfProblem(Exception):
    """The PDF of a review cannot be made: what is wrong, and what to do."""

    def __init__(self, what: str, do: str) -> None:
        self.what, self.do = what, do
        super().__init__(f"{what} {do}")
