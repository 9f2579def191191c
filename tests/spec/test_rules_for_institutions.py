"""Institutions: where few people learn, work, are ill, pray or drink."""

from spec.drawn import spec_test


def test_a_school_is_held_however_its_kind_is_written() -> None:
    spec_test("""
        He was a pupil at Elm Tree primary school then.
                          ^^^^^^^^^^^^^^^^^^^^^^^ school
        She was in Year 6 at St Hilda's.
                   ^^^^^^ child-age
                             ^^^^^^^^^^ school
        He went to Ysgol Bryn Elian.
                   ^^^^^^^^^^^^^^^^ school
    """)


def test_a_ward_is_held() -> None:
    spec_test("""
        He was on Willow Ward for a week.
                  ^^^^^^^^^^^ ward (medium)
        He was moved to Ward 7B.
                        ^^^^^^^ ward
    """)


def test_a_ward_of_a_council_is_asked_about() -> None:
    spec_test("""
        The councillor for Elmfield ward was told.
                           ^^^^^^^^^^^^^ ward (low)
    """)


def test_wards_in_general_are_fine() -> None:
    spec_test("""
        Each ward had a nurse, and each ward councillor was told.
    """)


def test_a_refuge_by_another_order_of_words_is_held() -> None:
    spec_test("""
        She moved to a refuge called Hazel House.
                                     ^^^^^^^^^^^ refuge
    """)


def test_an_employer_is_held() -> None:
    spec_test("""
        Rowan worked at Hazelbrook Joinery.
                        ^^^^^^^^^^^^^^^^^^ employer (medium)
        He was employed by Hazelbrook & Sons as a driver.
                           ^^^^^^^^^^^^^^^^^ employer (medium)
    """)


def test_a_firm_that_employs_nobody_here_is_asked_about() -> None:
    spec_test("""
        The review was printed by Exampleton Print Ltd.
                                  ^^^^^^^^^^^^^^^^^^^^ employer (low)
    """)


def test_agencies_as_employers_are_fine() -> None:
    spec_test("""
        She worked for Exampleshire Constabulary and then for the NHS.
        She worked at home, and at night.
    """)


def test_a_pub_club_or_shop_is_held() -> None:
    spec_test("""
        They met in the Red Lion that night.
                        ^^^^^^^^ venue
        He drank at the Prince of Wales pub.
                        ^^^^^^^^^^^^^^^^^^^ venue
        She sang at Hazelbrook Social Club.
                    ^^^^^^^^^^^^^^^^^^^^^^ venue
    """)


def test_a_place_of_a_whole_town_is_asked_about() -> None:
    spec_test("""
        She swam at Hazelbrook Leisure Centre.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ venue (low)
    """)


def test_pubs_in_general_and_the_crown_in_court_are_fine() -> None:
    spec_test("""
        They met at a pub and at the club.
        The Crown called the Head Teacher.
    """)


def test_a_place_of_worship_is_held() -> None:
    spec_test("""
        She sang in the choir of St Hilda's Church.
                                 ^^^^^^^^^^^^^^^^^ place-of-worship
        He prayed at Hazelbrook Central Mosque.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^ place-of-worship
    """)


def test_churches_at_large_are_fine() -> None:
    spec_test("""
        The Church of England and the Catholic Church were asked.
        She went to her church, and he to the mosque.
    """)


def test_rare_work_in_a_small_place_is_held() -> None:
    spec_test("""
        She was the only vet in the village.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ occupation-place (medium)
    """)


def test_common_work_with_a_place_is_asked_about() -> None:
    spec_test("""
        He was a butcher in Exampleton.
                 ^^^^^^^^^^^^^^^^^^^^^ occupation-place (low)
    """)


def test_work_without_a_place_is_fine() -> None:
    spec_test("""
        He was a butcher and she was a nurse.
    """)
