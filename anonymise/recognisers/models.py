"""The models that read names beside the rules: the one that ships with the package, or another that is installed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from threadpoolctl import ThreadpoolController

from anonymise.finding import NoSuchModel
from anonymise.recognisers.embedded import tagger
from anonymise.recognisers.embedded.blas import use_blas
from anonymise.recognisers.embedded.lemmas import LEMMAS
from anonymise.recognisers.hit import BUILTIN

PERSON = tagger.PERSON
LANGUAGE = "en"
_PEOPLE = frozenset(("PERSON", "PER", "NAME"))
_BATCH = 64

Reader = Callable[[Iterable[str]], Iterator[Doc]]
Found = Iterable[tuple[int, int]]


@cache
def reader(setting: str) -> Reader:
    """What reads texts into documents whose entities PERSON are names.

    `setting` is `builtin`, `rules` (no model), `spacy:NAME`, `transformers:PATH` or `gliner:PATH`; the last three name
    an installed package or a folder, for nothing is ever downloaded. NoSuchModel where that fails.
    """
    kind, _, name = setting.partition(":")
    if kind not in _READERS or bool(name) != (kind in _NAMED):
        raise NoSuchModel(
            f"There is no setting {kind!r} for names."
            " Write builtin, rules, spacy:NAME, transformers:FOLDER or gliner:FOLDER."
        )
    try:
        return _READERS[kind](name)
    except ImportError:
        raise NoSuchModel(f"To read names with {kind}, install it first: pip install {kind}") from None
    except (OSError, ValueError):
        raise NoSuchModel(
            f"The model named after {kind}: cannot be read. Give the name of an installed one, or its folder."
        ) from None


def _builtin(_: str) -> Reader:
    with as_file(files("anonymise.recognisers.embedded") / "weights") as folder:
        nlp = spacy.load(folder)
    component: Any = nlp.get_pipe(tagger.COMPONENT)
    use_blas(component.model)
    return _piped(nlp)


def _rules(_: str) -> Reader:
    return _piped(_blank())


def _spacy(name: str) -> Reader:
    return _piped(spacy.load(name))


def _transformers(folder: str) -> Reader:
    from transformers import pipeline

    read = pipeline("token-classification", model=folder, aggregation_strategy="simple", local_files_only=True)

    def found(texts: Sequence[str]) -> Iterator[Found]:
        for entities in read(list(texts)):
            yield ((one["start"], one["end"]) for one in entities if _is_person(one["entity_group"]))

    return _marked(found)


def _gliner(folder: str) -> Reader:
    from gliner import GLiNER

    model = GLiNER.from_pretrained(folder, local_files_only=True)

    def found(texts: Sequence[str]) -> Iterator[Found]:
        for text in texts:
            yield ((one["start"], one["end"]) for one in model.predict_entities(text, ["person"]))

    return _marked(found)


_READERS: Final[Mapping[str, Callable[[str], Reader]]] = {
    BUILTIN: _builtin,
    "rules": _rules,
    "spacy": _spacy,
    "transformers": _transformers,
    "gliner": _gliner,
}
_NAMED = frozenset(("spacy", "transformers", "gliner"))


def _blank() -> Language:
    nlp = spacy.blank(LANGUAGE)
    nlp.add_pipe(LEMMAS)
    return nlp


def _piped(nlp: Language) -> Reader:
    def read(texts: Iterable[str]) -> Iterator[Doc]:
        # More threads only wait for one another: the matrices are small, and others compute on the other cores.
        with _threads().limit(limits=1):
            found = list(nlp.pipe(texts, batch_size=_BATCH))
        for doc in found:
            yield doc if all(entity.label_ == PERSON for entity in doc.ents) else _people_alone(doc)

    return read


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _people_alone(doc: Doc) -> Doc:
    people = [span for span in doc.ents if _is_person(span.label_)]
    doc.ents = tuple(Span(doc, span.start, span.end, label=PERSON) for span in people)
    return doc


def _is_person(label: str) -> bool:
    return label.rpartition("-")[2].upper() in _PEOPLE


def _marked(found: Callable[[Sequence[str]], Iterator[Found]]) -> Reader:
    """A model that knows characters only: its names on our own tokens."""
    nlp = _blank()

    def read(texts: Iterable[str]) -> Iterator[Doc]:
        texts = list(texts)
        for doc, spans in zip(nlp.pipe(texts), found(texts), strict=True):
            yield _with_names(doc, spans)

    return read


def _with_names(doc: Doc, spans: Found) -> Doc:
    found: list[Any] = [doc.char_span(*span, label=PERSON, alignment_mode="expand") for span in spans]
    doc.ents = tuple(filter_spans([span for span in found if span]))
    return doc
