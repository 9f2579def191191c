"""Ways to reach or look up a person."""

from spec.drawn import spec_test


def test_a_telephone_number_is_held() -> None:
    spec_test("""
        He called her on 01632 960 123 all night.
                         ^^^^^^^^^^^^^ phone
        Her number was +44 7700 900 123 then.
                       ^^^^^^^^^^^^^^^^ phone
    """)


def test_published_help_lines_are_fine() -> None:
    spec_test("""
        Call 0808 2000 247, 116 123, 999 or 101.
    """)


def test_an_e_mail_address_is_held() -> None:
    spec_test("""
        A message came from rowan.hale@example.com.
                            ^^^^^^^^^^^^^^^^^^^^^^ email
    """)


def test_the_mailboxes_for_reviews_are_fine() -> None:
    spec_test("""
        Send a copy to DHREnquiries@homeoffice.gov.uk.
    """)


def test_an_offices_mailbox_is_asked_about() -> None:
    spec_test("""
        Write to info@example.org.
                 ^^^^^^^^^^^^^^^^ email (low)
    """)


def test_a_name_on_a_social_network_is_held() -> None:
    spec_test("""
        He wrote to her as @ash_99 after that.
                           ^^^^^^^ handle
        His Snapchat name was dark.ash99 then.
                              ^^^^^^^^^^ handle
    """)


def test_the_sign_alone_is_fine() -> None:
    spec_test("""
        The meeting was @ 5 pm.
    """)


def test_a_link_to_a_page_about_a_person_is_held() -> None:
    spec_test("""
        Her friends gave at www.gofundme.com/f/for-rowan.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal-url
        It was told at https://www.bbc.co.uk/news/uk-england-1234567.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal-url (medium)
    """)


def test_a_link_to_guidance_is_fine() -> None:
    spec_test("""
        See https://www.gov.uk/government/publications/domestic-homicide-review.
    """)
