"""RULES: every requirement's function, by its id. A new rule is a function, a row here and an entry of the data."""

from collections.abc import Callable, Mapping

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer
from dhr.checklist.rules import around, checked, clearance, pdf, plan, texts

RULES: Mapping[str, Callable[[Evidence], Answer]] = {
    "G1": clearance.clearance,
    "G2": clearance.cleared_documents,
    "G3": clearance.internal_documents,
    "G4": pdf.pdf_size,
    "G5": pdf.letter_is_last_annex,
    "G6": around.letter_published,
    "G7": pdf.action_plan_annex,
    "G8": plan.implementation_updates,
    "G9": plan.live_document,
    "G10": around.copy_to_home_office,
    "G11": around.copy_to_commissioner,
    "G12": around.copies_to_agencies,
    "G13": checked.anonymised,
    "G14": checked.real_names,
    "G15": texts.executive_summary,
    "G16": texts.summary_sections,
    "G17": texts.overview_sections,
    "G18": texts.pseudonym_statement,
    "G19": texts.condolence,
    "G20": around.proceedings,
    "G21": around.family_told,
    "G22": texts.protected_characteristics,
    "G23": pdf.accessible_pdf,
    "G24": checked.hidden_places,
    "G25": texts.one_pseudonym,
    "G26": texts.welsh_version,
    "G27": around.review_date,
    "G28": plan.lead_agency,
    "sign-off": checked.signed_off,
    "import": checked.import_questions,
}
