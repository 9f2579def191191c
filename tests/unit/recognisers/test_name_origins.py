"""Names of many origins: a list alone would leak those of minorities."""

import pytest

from anonymise.recognisers.hit import HIGH
from anonymise.recognisers.names import find_names

# Invented pairs: by origin, names that are in no list of names among them.
FULL_NAMES = {
    "welsh": ["Siân Prydderch", "Llinos ap Gwilym", "Eluned Gethin-Rees", "Iolo Trefaldwyn"],
    "irish": ["Siobhán Ní Dhonnagáin", "Caoimhe O'Flaithearta", "Ruairí Mac Giolla", "Declan O'Shaughnessy"],
    "scottish": ["Catrìona MacIlwraith", "Eilidh McQuiston", "Ruaridh Strathearn"],
    "cornish": ["Jory Trevanion", "Morwenna Penhallurick"],
    "nigerian": ["Adaeze Nwachukwu", "Oluwaseun Adebayo-Cole", "Chidimma Eze", "Blessing Okonjo", "Ifeoluwa Ogundipe"],
    "ghanaian": ["Kwabena Osei-Bonsu", "Efua Acheampong"],
    "zimbabwean": ["Tendai Chigumbura", "Nyasha Mutasa"],
    "somali": ["Hodan Warsame", "Abdirahman Guled"],
    "eritrean": ["Selamawit Tesfamariam", "Yohannes Ghebremeskel"],
    "pakistani": ["Shazia Qureshi", "Muhammad Zeeshan Bhatti", "Tahira Begum Khattak"],
    "indian": ["Harpreet Kaur Sandhu", "Lakshmi Venkataraghavan", "Jignesh Patel", "Pushkala Iyengar"],
    "bangladeshi": ["Nasreen Akhtar Chowdhury", "Rezaul Karim Talukder"],
    "tamil": ["Thamilarasi Sivakumaran", "Kugathas Ponnambalam"],
    "chinese": ["Xiaoling Zheng", "Wing-Yan Cheung"],
    "vietnamese": ["Nguyễn Thị Hoa", "Trần Quốc Bảo"],
    "polish": ["Małgorzata Wiśniewska", "Łukasz Wójcik", "Zbigniew Brzęczyszczykiewicz"],
    "romanian": ["Ionuț Dumitrescu", "Lăcrămioara Popescu"],
    "bulgarian": ["Desislava Hristova"],
    "lithuanian": ["Živilė Kazlauskaitė"],
    "turkish": ["Gülşah Yıldırım", "Can Yılmaz"],
    "kurdish": ["Rojîn Berzencî"],
    "arabic": ["Mohammed al-Hassan", "Nour bint Khalid", "Abd el-Rahman Fawzy"],
    "iranian": ["Shahrzad Ghorbanifar"],
    "afghan": ["Zarmina Stanikzai"],
    "portuguese": ["João dos Santos Figueiredo", "Conceição Magalhães"],
    "spanish": ["Begoña Echeverría"],
    "dutch": ["Vincent van der Hoeven"],
    "jamaican": ["Shanique Brathwaite"],
    "filipino": ["Maricel Dimaculangan"],
    "english": ["Ethel Wrigglesworth", "Dorcas Quilverton", "J. P. Hallowby"],
}
NAMES = [
    pytest.param(name, id=f"{origin}-{number}")
    for origin, names in FULL_NAMES.items()
    for number, name in enumerate(names)
]
SENTENCES = ("The police spoke to {} on two occasions.", "{} said that she was afraid.", "Her brother, {}, found her.")


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("name", NAMES)
def test_a_full_name_of_any_origin_is_found_whole(name: str, sentence: str) -> None:
    text = sentence.format(name)
    start = text.index(name)
    assert [(hit.start, hit.end, hit.tier) for hit in find_names(text)] == [(start, start + len(name), HIGH)]


@pytest.mark.parametrize("name", NAMES)
def test_a_forename_alone_is_found_where_a_person_acts(name: str) -> None:
    forename = name.split()[0]
    assert forename.endswith(".") or find_names(f"She was at home when {forename} told her to leave."), forename
