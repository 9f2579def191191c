"""Numbers that stand for one person, thing or case."""

from spec.drawn import spec_test


def test_an_nhs_number_is_held() -> None:
    spec_test("""
        The record for NHS number 943 476 5919 shows four visits.
                                  ^^^^^^^^^^^^ nhs-number
    """)


def test_a_mistyped_nhs_number_is_held_where_it_is_called_one() -> None:
    spec_test("""
        An NHS number such as 943 476 5918 was given.
                              ^^^^^^^^^^^^ nhs-number
    """)


def test_ten_digits_that_do_not_check_are_fine() -> None:
    spec_test("""
        The budget was 943 476 5918 units.
    """)


def test_a_national_insurance_number_is_held() -> None:
    spec_test("""
        The claim under QQ 12 34 56 C was closed.
                        ^^^^^^^^^^^^^ nino
    """)


def test_a_prefix_that_is_never_given_is_fine() -> None:
    spec_test("""
        Section GB 12 34 56 A of the plan.
    """)


def test_a_passport_number_is_held() -> None:
    spec_test("""
        He took her passport, number 123456789.
                                     ^^^^^^^^^ passport
    """)


def test_other_long_numbers_are_fine() -> None:
    spec_test("""
        The grant was 123456789 pounds.
    """)


def test_a_driving_licence_number_is_held() -> None:
    spec_test("""
        The licence HALE9806124R99AB was found.
                    ^^^^^^^^^^^^^^^^ driving-licence
    """)


def test_codes_of_forms_are_fine() -> None:
    spec_test("""
        The form was called DARDR2024.
    """)


def test_a_vehicles_registration_is_held() -> None:
    spec_test("""
        A camera saw the car, AB51 CDE, at midnight.
                              ^^^^^^^^ vehicle
        His car had the registration A123 BCD.
                                     ^^^^^^^^ vehicle
    """)


def test_sections_and_roads_are_no_registrations() -> None:
    spec_test("""
        See s11 and the A14 road.
    """)


def test_a_police_reference_is_held() -> None:
    spec_test("""
        The assault was recorded under crime number 42/12345/23.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^ crime-reference
        They called at once (CAD 1234).
                             ^^^^^^^^ crime-reference
        His URN was 01AB1234519.
                    ^^^^^^^^^^^ crime-reference
    """)


def test_counts_of_crimes_are_fine() -> None:
    spec_test("""
        Recorded crime numbers rose to 1234 a year.
    """)


def test_a_courts_number_for_a_case_is_held() -> None:
    spec_test("""
        The case, T20231234, was heard at the crown court.
                  ^^^^^^^^^ court-number
        Judgment is in [2019] EWHC 123 (Fam).
                       ^^^^^^^^^^^^^^^^^^^^^ court-number (medium)
    """)


def test_counts_of_cases_are_fine() -> None:
    spec_test("""
        Case numbers fell in 2019.
    """)


def test_a_prison_number_is_held() -> None:
    spec_test("""
        Ash, A1234BC, was recalled.
             ^^^^^^^ prison-number
    """)


def test_counts_of_prisoners_are_fine() -> None:
    spec_test("""
        The prison holds 1234 men.
    """)


def test_an_officers_number_is_held() -> None:
    spec_test("""
        PC 4321 took the statement.
        ^^^^^^^ collar-number
        His collar number was 4321.
                              ^^^^ collar-number
    """)


def test_a_rank_and_a_year_are_fine() -> None:
    spec_test("""
        Since DS 2019 the form has changed.
    """)


def test_a_bank_account_or_a_card_is_held() -> None:
    spec_test("""
        The rent was paid from account number 12345678, sort code 20-00-00.
                                              ^^^^^^^^ bank-account
                                                                  ^^^^^^^^ bank-account
        He used the card 4111 1111 1111 1111.
                         ^^^^^^^^^^^^^^^^^^^ bank-account
    """)


def test_digits_whose_check_fails_are_no_card() -> None:
    spec_test("""
        The pattern was 4111 1111 1111 1112.
    """)


def test_a_number_of_a_case_is_held() -> None:
    spec_test("""
        The referral was recorded as Mosaic number 1234567.
                                     ^^^^^^^^^^^^^^^^^^^^^ case-number
        The case originated in an application (no. 12345/67).
                                                   ^^^^^^^^ case-number
    """)


def test_financial_years_and_counts_of_cases_are_fine() -> None:
    spec_test("""
        In 2019/20 there were 1,234 referrals.
    """)


def test_numbers_of_the_other_nations_health_services_are_held() -> None:
    spec_test("""
        Her CHI number was 0101841234.
                           ^^^^^^^^^^ nhs-number
        His H&C number was 320 123 4567.
                           ^^^^^^^^^^^^ nhs-number
    """)
