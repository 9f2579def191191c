"""Names of people: who is named without being declared, and what only looks like a name."""

from spec.drawn import spec_test


def test_a_forename_and_a_surname_are_held() -> None:
    spec_test("""
        Grace Okafor told the health visitor.
        ^^^^^^^^^^^^ person-name
        Her neighbour Pushkala Venkataraman heard shouting.
                      ^^^^^^^^^^^^^^^^^^^^^ person-name
    """)


def test_a_title_makes_a_name_of_any_word() -> None:
    spec_test("""
        Mrs Hope and Dr A. B. Chowdhury visited.
            ^^^^ person-name
                        ^^^^^^^^^^^^^^^ person-name
        DCI Gazeley led the investigation.
            ^^^^^^^ person-name
    """)


def test_one_word_is_a_name_where_a_person_is_spoken_of() -> None:
    spec_test("""
        Hallowby's mother called the police.
        ^^^^^^^^ person-name (medium)
        The panel thanked the Quilverton family.
                              ^^^^^^^^^^ person-name (medium)
        Derek was arrested.
        ^^^^^ person-name (medium)
    """)


def test_a_name_that_is_a_word_is_found_by_what_people_do() -> None:
    spec_test("""
        Will told the officer that he was sorry.
        ^^^^ person-name (medium)
        She said that Grace had left.
                      ^^^^^ person-name (medium)
        Then April told her mother.
             ^^^^^ person-name (medium)
    """)


def test_the_same_words_are_fine_as_words_and_months() -> None:
    spec_test("""
        Will she be safe?
        The grace period ended in May.
        In April she moved. May was quiet. Mark the answers.
    """)


def test_names_in_capitals_are_held_and_acronyms_are_not() -> None:
    spec_test("""
        AMINA OKAFOR was known to MARAC.
        ^^^^^^^^^^^^ person-name
    """)


def test_a_list_may_put_the_surname_first() -> None:
    spec_test("""
        Smith, Sharon
        ^^^^^^^^^^^^^ person-name
    """)


def test_particles_hyphens_and_apostrophes_belong_to_the_name() -> None:
    spec_test("""
        Siân ap Rhys met Vincent van der Berg.
        ^^^^^^^^^^^^ person-name
                         ^^^^^^^^^^^^^^^^^^^^ person-name
        Declan O'Shea and Anne-Marie Smith-Jones came.
        ^^^^^^^^^^^^^ person-name
                          ^^^^^^^^^^^^^^^^^^^^^^ person-name
        Mohammed al-Hassan and Siobhán Ní Bhriain came.
        ^^^^^^^^^^^^^^^^^^ person-name
                               ^^^^^^^^^^^^^^^^^^ person-name
    """)


def test_an_unknown_word_is_asked_about() -> None:
    spec_test("""
        They stayed with Kessingby until the summer.
                         ^^^^^^^^^ person-name (low)
    """)


def test_authors_of_research_are_only_asked_about() -> None:
    spec_test("""
        Previous work (Monckton, 2019; Hester et al., 2017) shows this.
                       ^^^^^^^^ person-name (low)
                                       ^^^^^^ person-name (low)
    """)


def test_laws_and_operations_named_after_people_are_fine() -> None:
    spec_test("""
        She was told of Clare's Law and of Operation Encompass.
        The Domestic Abuse Act 2021 created a statutory definition.
    """)


def test_headings_and_lettered_lists_are_fine() -> None:
    spec_test("""
        Key Findings and Conclusions
        Terms of Reference
        A. Clarity of purpose
    """)


def test_systems_agencies_and_acronyms_are_fine() -> None:
    spec_test("""
        Officers searched Athena, SystmOne and Datix.
        Adult A and Child B were known to the Multi-Agency Safeguarding Hub.
        Grace House is run by a charity.
    """)


def test_places_peoples_and_faiths_are_fine() -> None:
    spec_test("""
        She moved from Bury St Edmunds to Ipswich.
        He is Romanian and she was a Catholic; they spoke Polish at home.
    """)
