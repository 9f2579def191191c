"""Which recogniser finds what each rule speaks of. Of two hits on one place and of one tier, the earlier row wins."""

from collections.abc import Mapping
from typing import Final

from anonymise.recognisers.ages import ChildAgeRecogniser
from anonymise.recognisers.contact import EmailRecogniser, HandleRecogniser, PersonalUrlRecogniser, PhoneRecogniser
from anonymise.recognisers.dates import DateOfBirthRecogniser, ExactDateRecogniser, NearDateRecogniser
from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.institutions import RefugeRecogniser, SchoolRecogniser, SurgeryRecogniser
from anonymise.recognisers.justice import (
    CollarNumberRecogniser,
    CourtNumberRecogniser,
    CrimeReferenceRecogniser,
    PrisonNumberRecogniser,
)
from anonymise.recognisers.numbers import (
    DrivingLicenceRecogniser,
    NhsNumberRecogniser,
    NinoRecogniser,
    PassportRecogniser,
    VehicleRecogniser,
)
from anonymise.recognisers.person import PersonNameRecogniser
from anonymise.recognisers.places import AddressRecogniser, CoordinatesRecogniser, PostcodeRecogniser

RECOGNISERS: Final[Mapping[str, type[FormRecogniser] | type[PersonNameRecogniser]]] = {
    "date-of-birth": DateOfBirthRecogniser,
    "nhs-number": NhsNumberRecogniser,
    "nino": NinoRecogniser,
    "driving-licence": DrivingLicenceRecogniser,
    "passport": PassportRecogniser,
    "prison-number": PrisonNumberRecogniser,
    "crime-reference": CrimeReferenceRecogniser,
    "court-number": CourtNumberRecogniser,
    "collar-number": CollarNumberRecogniser,
    "email": EmailRecogniser,
    "personal-url": PersonalUrlRecogniser,
    "handle": HandleRecogniser,
    "coordinates": CoordinatesRecogniser,
    "phone": PhoneRecogniser,
    "vehicle": VehicleRecogniser,
    "postcode": PostcodeRecogniser,
    "address": AddressRecogniser,
    "school": SchoolRecogniser,
    "surgery": SurgeryRecogniser,
    "refuge": RefugeRecogniser,
    "child-age": ChildAgeRecogniser,
    "near-date": NearDateRecogniser,
    "exact-date": ExactDateRecogniser,
    "person-name": PersonNameRecogniser,
}
