"""Every file beside the pages: PDFs, letters, pictures, action plans, the corpus, schemas, the search index."""

import json
from pathlib import Path

from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.corpus.write import plan_csv, write_corpus
from dhr.documents.picture_data import without_metadata
from dhr.library.tables import DataFile
from dhr.review.briefing import Briefing
from dhr.review.facts import Review
from dhr.search.index import build_index
from dhr.search.records import write_records
from dhr.sources.files import IMAGE_LIMIT, Folder
from dhr.sources.schema import SCHEMAS, json_schema
from dhr.sources.settings import Settings


def write_downloads(prepared: Prepared, folder: Path) -> tuple[DataFile, ...]:
    """Write everything but the pages and the search index below `folder`. Returns what the data page lists."""
    settings = prepared.stated
    for judgement in prepared.reviews:
        if judgement.rendered:
            _write_review(judgement, folder / "reviews" / judgement.review.slug, settings)
    for briefing in prepared.released.briefings:
        _write_images(briefing, folder / "briefings" / briefing.slug / "images", settings)
    corpus = write_corpus(prepared.released, settings=settings, folder=folder)
    return (*corpus, *_write_schemas(folder))


def write_search(prepared: Prepared, *, records: Path, output: Path) -> None:
    """Index every section of the released reviews and briefings."""
    reviews = (judgement.rendered for judgement in prepared.reviews if judgement.rendered)
    released = {briefing.slug for briefing in prepared.released.briefings}
    briefings = ((j.briefing, j.rendered) for j in prepared.briefings if j.rendered and j.briefing.slug in released)
    write_records(reviews, folder=records, briefings=briefings)
    build_index(records, output=output)


def _write_review(judgement: Judgement, folder: Path, settings: Settings) -> None:
    review = judgement.review
    folder.mkdir(parents=True)
    if judgement.pdf:
        (folder / f"{review.slug}.pdf").write_bytes(judgement.pdf)
    if judgement.letter:
        (folder / "qa-letter.pdf").write_bytes(judgement.letter)
    if review.action_plan:
        (folder / "action-plan.csv").write_text(plan_csv(review), encoding="utf-8", newline="")
    _write_images(review, folder / "images", settings)


def _write_images(of: Review | Briefing, folder: Path, settings: Settings) -> None:
    source = Folder(of.folder, root=settings.root)
    for name in of.images:
        folder.mkdir(parents=True, exist_ok=True)
        data = source.data(name, limit=IMAGE_LIMIT, required=True) or b""
        (folder / Path(name).name).write_bytes(_picture(source, name, data))


def _picture(source: Folder, name: str, data: bytes) -> bytes:
    try:
        return without_metadata(data)[0]
    except ValueError as error:
        raise source.problem(name, f"The picture cannot be used: {error}.", "Save it again as PNG or JPEG.") from None


def _write_schemas(folder: Path) -> tuple[DataFile, ...]:
    schemas = folder / "data" / "schemas"
    schemas.mkdir(parents=True, exist_ok=True)
    files = []
    for name, (title, _) in SCHEMAS.items():
        path = schemas / f"{name}.schema.json"
        path.write_text(json.dumps(json_schema(name), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        address = path.relative_to(folder).as_posix()
        files.append(DataFile(address, f"JSON Schema: {title}", "application/schema+json", path.stat().st_size))
    return tuple(files)
