"""Which recogniser finds what each rule speaks of. Of two hits on one place and of one tier, the earlier row wins."""

from collections.abc import Mapping
from typing import Final

from anonymise.recognisers.children.age import ChildAgeRecogniser
from anonymise.recognisers.children.sex import ChildSexRecogniser
from anonymise.recognisers.contact.email import EmailRecogniser
from anonymise.recognisers.contact.handle import HandleRecogniser
from anonymise.recognisers.contact.page import PersonalUrlRecogniser
from anonymise.recognisers.contact.phone import PhoneRecogniser
from anonymise.recognisers.dates.birth import DateOfBirthRecogniser
from anonymise.recognisers.dates.exact import ExactDateRecogniser
from anonymise.recognisers.dates.near import NearDateRecogniser
from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.institutions.employer import EmployerRecogniser
from anonymise.recognisers.institutions.occupation import OccupationPlaceRecogniser
from anonymise.recognisers.institutions.refuge import RefugeRecogniser
from anonymise.recognisers.institutions.school import SchoolRecogniser
from anonymise.recognisers.institutions.surgery import SurgeryRecogniser
from anonymise.recognisers.institutions.venue import VenueRecogniser
from anonymise.recognisers.institutions.ward import WardRecogniser
from anonymise.recognisers.institutions.worship import PlaceOfWorshipRecogniser
from anonymise.recognisers.justice.case import CaseNumberRecogniser
from anonymise.recognisers.justice.collar import CollarNumberRecogniser
from anonymise.recognisers.justice.court import CourtNumberRecogniser
from anonymise.recognisers.justice.crime import CrimeReferenceRecogniser
from anonymise.recognisers.justice.prison import PrisonNumberRecogniser
from anonymise.recognisers.numbers.bank import BankAccountRecogniser
from anonymise.recognisers.numbers.licence import DrivingLicenceRecogniser
from anonymise.recognisers.numbers.nhs import NhsNumberRecogniser
from anonymise.recognisers.numbers.nino import NinoRecogniser
from anonymise.recognisers.numbers.passport import PassportRecogniser
from anonymise.recognisers.numbers.vehicle import VehicleRecogniser
from anonymise.recognisers.person import PersonNameRecogniser
from anonymise.recognisers.persons.initials import InitialsRecogniser
from anonymise.recognisers.persons.pet import PetNameRecogniser
from anonymise.recognisers.places.address import AddressRecogniser
from anonymise.recognisers.places.coordinates import CoordinatesRecogniser
from anonymise.recognisers.places.postcode import PostcodeRecogniser

RECOGNISERS: Final[Mapping[str, type[FormRecogniser] | type[PersonNameRecogniser]]] = {
    "date-of-birth": DateOfBirthRecogniser,
    "nhs-number": NhsNumberRecogniser,
    "nino": NinoRecogniser,
    "driving-licence": DrivingLicenceRecogniser,
    "passport": PassportRecogniser,
    "prison-number": PrisonNumberRecogniser,
    "crime-reference": CrimeReferenceRecogniser,
    "court-number": CourtNumberRecogniser,
    "case-number": CaseNumberRecogniser,
    "collar-number": CollarNumberRecogniser,
    "bank-account": BankAccountRecogniser,
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
    "ward": WardRecogniser,
    "refuge": RefugeRecogniser,
    "place-of-worship": PlaceOfWorshipRecogniser,
    "venue": VenueRecogniser,
    "employer": EmployerRecogniser,
    "child-age": ChildAgeRecogniser,
    "near-date": NearDateRecogniser,
    "exact-date": ExactDateRecogniser,
    "pet-name": PetNameRecogniser,
    "person-name": PersonNameRecogniser,
    "occupation-place": OccupationPlaceRecogniser,
    "child-sex": ChildSexRecogniser,
    "initials": InitialsRecogniser,
}
