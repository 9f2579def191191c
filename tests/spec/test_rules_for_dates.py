"""Dates and ages: what fixes a day or a child, and what does not."""

from spec.drawn import spec_test


def test_a_full_date_of_an_event_is_held() -> None:
    spec_test("""
        Ada moved to the refuge on 3 May 2019.
                                   ^^^^^^^^^^ exact-date
        The call was made on May 3rd, 2019.
                             ^^^^^^^^^^^^^ exact-date
        The call was logged on 2019-05-03 and closed on 03/05/19.
                               ^^^^^^^^^^ exact-date
                                                        ^^^^^^^^ exact-date
        It happened on the third of May 2019.
                           ^^^^^^^^^^^^^^^^^ exact-date
        They spoke between 3 and 5 May 2019.
                           ^^^^^^^^^^^^^^^^ exact-date
    """)


def test_a_day_without_its_year_is_held() -> None:
    spec_test("""
        Ada moved out on Friday the 3rd of May.
                         ^^^^^^^^^^^^^^^^^^^^^ exact-date
    """)


def test_a_date_in_welsh_is_held() -> None:
    spec_test("""
        Bu farw Ada ar 3ydd o Fai 2019.
                       ^^^^^^^^^^^^^^^ exact-date
    """)


def test_the_day_of_the_notification_gives_the_day_of_the_death_away() -> None:
    spec_test("""
        The death was notified to the partnership on 20 January 2020.
                                                     ^^^^^^^^^^^^^^^ exact-date
    """)


def test_a_month_is_fine() -> None:
    spec_test("""
        In May 2019 she moved out.
        By September 2021 the plan was complete.
    """)


def test_fractions_and_figures_are_no_dates() -> None:
    spec_test("""
        Support is there 24/7, in 1/2 of cases, at a rate of 3.5.10 or 12-14.
    """)


def test_dates_of_laws_publications_and_panel_meetings_are_asked_about() -> None:
    spec_test("""
        The Act came into force on 1 April 2021.
                                   ^^^^^^^^^^^^ exact-date (low)
        The panel met on 3 May 2020.
                         ^^^^^^^^^^ exact-date (low)
        Safe Lives, online, accessed 3 March 2021.
                                     ^^^^^^^^^^^^ exact-date (low)
    """)


def test_a_panel_meeting_dated_by_a_death_is_held() -> None:
    spec_test("""
        The second panel meeting was held on 4 June, the day after her funeral.
                                             ^^^^^^ exact-date
    """)


def test_a_feast_or_a_weekday_of_a_month_is_held() -> None:
    spec_test("""
        She last spoke to her mother on Boxing Day 2022.
                                        ^^^^^^^^^^^^^^^ near-date
        He came back the day after Christmas Day.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ near-date
        It was a Tuesday in March 2019.
                 ^^^^^^^^^^^^^^^^^^^^^ near-date
    """)


def test_seasons_and_weekdays_alone_are_fine() -> None:
    spec_test("""
        They used to meet at Christmas.
        The office opens on Monday.
    """)


def test_a_date_of_birth_is_held() -> None:
    spec_test("""
        Rowan was born on 12 June 1984.
                  ^^^^^^^^^^^^^^^^^^^^ date-of-birth
        DOB: 12/06/84
        ^^^^^^^^^^^^^ date-of-birth
        She was born in June 1984.
                ^^^^^^^^^^^^^^^^^ date-of-birth (medium)
    """)


def test_being_born_somewhere_is_fine() -> None:
    spec_test("""
        She was born in Leeds and grew up there.
    """)


def test_the_exact_age_of_a_child_is_held() -> None:
    spec_test("""
        Her seven-year-old was in the next room.
            ^^^^^^^^^^^^^^ child-age
        Wren (7) and his sister, aged nine months, were asleep.
             ^^^ child-age (medium)
                                 ^^^^^^^^^^^^^^^^ child-age
                         ^^^^^^ child-sex
        The pupil is in Year 4.
                        ^^^^^^ child-age (medium)
    """)


def test_ages_of_adults_and_of_the_law_are_fine() -> None:
    spec_test("""
        She was 34 years old.
        A person aged 16 or over may apply.
        Children under 5 and those aged 10 to 15 were counted.
        Section 9 (3) of the Act, and Regulations (7).
    """)
