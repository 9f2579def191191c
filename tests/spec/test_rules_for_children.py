"""Children, and who is close: what tells which child, which friend, which dog."""

from spec.drawn import spec_test


def test_the_sex_of_a_child_is_asked_about() -> None:
    spec_test("""
        Her two-year-old son was asleep.
            ^^^^^^^^^^^^ child-age
                         ^^^ child-sex
        She had a baby boy that spring.
                       ^^^ child-sex
        Their young daughter saw it.
                    ^^^^^^^^ child-sex
        She took her son to nursery.
                     ^^^ child-sex
    """)


def test_a_boy_or_a_girl_is_a_child() -> None:
    spec_test("""
        The boy told his teacher.
            ^^^ child-sex (low)
    """)


def test_grown_sons_and_daughters_are_fine() -> None:
    spec_test("""
        Her son and her daughter gave a statement.
        Her adult son, aged 34, had moved out.
    """)


def test_women_and_girls_and_girlfriends_are_fine() -> None:
    spec_test("""
        Violence against women and girls is a priority.
        His girlfriend had left him.
    """)


def test_every_age_in_a_list_is_held() -> None:
    spec_test("""
        The children were aged 3, 5 and 9.
                          ^^^^^^^^^^^^^^^ child-age
        On her seventh birthday she was given a bicycle.
               ^^^^^^^^^^^^^^^^ child-age
        She was a pupil in the reception class.
                               ^^^^^^^^^^^^^^^ child-age (medium)
    """)


def test_ages_of_things_are_fine() -> None:
    spec_test("""
        It was a five-year-old relationship and a two-year-old report.
        In Year 2 of the grant the budget was cut.
    """)


def test_initials_are_asked_about() -> None:
    spec_test("""
        A friend, K.T., offered her a room.
                  ^^^^ initials (low)
        KT's mother called the police.
        ^^ initials (low)
    """)


def test_abbreviations_and_cited_authors_are_fine() -> None:
    spec_test("""
        In the U.K. it is so, e.g. in the N.H.S. at 5 p.m.
    """)


def test_letters_that_stand_for_people_are_fine() -> None:
    spec_test("""
        Adult A told Mr C that Child B was asleep.
    """)


def test_the_name_of_an_animal_is_held() -> None:
    spec_test("""
        She would not leave without her dog Bramble.
                                            ^^^^^^^ pet-name
        They had a cat called Sooty.
                              ^^^^^ pet-name
    """)


def test_animals_without_a_name_and_police_dogs_are_fine() -> None:
    spec_test("""
        Their dog barked at the cat.
        The Dog Section and the Police Dog Unit searched the wood.
    """)
