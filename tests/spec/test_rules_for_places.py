"""Places: what leads to a door, a playground or a waiting room."""

from spec.drawn import spec_test


def test_a_full_postcode_is_held() -> None:
    spec_test("""
        They rented a flat in ZZ1 4AB.
                              ^^^^^^^ postcode
        They moved to sw1a 1aa in the spring.
                      ^^^^^^^^ postcode (medium)
    """)


def test_half_a_postcode_and_a_published_one_are_fine() -> None:
    spec_test("""
        She lived in the IP1 area.
        Letters went to the Home Office, 2 Marsham Street, London SW1P 4DF.
    """)


def test_an_address_or_a_street_is_held() -> None:
    spec_test("""
        The neighbours at 8 Orchard Lane called the police.
                          ^^^^^^^^^^^^^^ address
        Her mother lived at Rose Cottage, Church Lane.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^ address
        He rented Flat 3, Elm Court, for a year.
                  ^^^^^^^^^^^^^^^^^ address
        Friends saw him in Orchard Lane.
                           ^^^^^^^^^^^^ address (medium)
    """)


def test_courts_and_roads_in_general_are_fine() -> None:
    spec_test("""
        The case was heard in Ipswich Crown Court.
        He drove along the road to the park.
        Of 30 Crown Court hearings, two were late.
    """)


def test_a_point_on_a_map_is_held() -> None:
    spec_test("""
        Her phone was found at 52.24593, 0.71102.
                               ^^^^^^^^^^^^^^^^^ coordinates
        They met near TL 123 456 and at ///table.lamp.chair that day.
                      ^^^^^^^^^^ coordinates
                                        ^^^^^^^^^^^^^^^^^^^ coordinates
    """)


def test_decimals_are_fine() -> None:
    spec_test("""
        The rate rose from 52.2 to 52.4.
    """)


def test_a_school_is_held() -> None:
    spec_test("""
        The teacher at Elm Tree Primary School saw bruises.
                       ^^^^^^^^^^^^^^^^^^^^^^^ school
        She went to St Mary's Academy.
                    ^^^^^^^^^^^^^^^^^ school
    """)


def test_schools_in_general_are_fine() -> None:
    spec_test("""
        Each Primary School has a lead; the College of Policing agreed.
    """)


def test_a_surgery_or_a_ward_is_held() -> None:
    spec_test("""
        She saw a doctor at Mill Lane Surgery.
                            ^^^^^^^^^^^^^^^^^ surgery
        He was on Willow Ward for a week.
                  ^^^^^^^^^^^ ward (medium)
    """)


def test_surgeries_in_general_and_trusts_are_fine() -> None:
    spec_test("""
        The GP Surgery kept no record. Ward councillors were told.
        Cambridge University Hospitals NHS Foundation Trust took part.
    """)


def test_a_refuge_is_held() -> None:
    spec_test("""
        Rowan spent the summer in Hazel House Refuge.
                                  ^^^^^^^^^^^^^^^^^^ refuge
    """)


def test_refuges_in_general_are_fine() -> None:
    spec_test("""
        The women's refuge had no space.
    """)
