"""What keeps a document from being rendered, in words for the person who wrote it."""

from dhr.sources.problem import SourceError, SourceProblem


class DocumentProblem(SourceError):
    """A document cannot be rendered: in which file and line (0: the file as a whole), why, and what to do."""

    def __init__(self, path: str, line: int, what: str, do: str) -> None:
        super().__init__([SourceProblem(path, line, what, do)])
