"""The classes of a word in the compiled gazetteer: bits, because one word may be of several."""

GIVEN = 1  # a given name that is hardly ever anything else
WORDY = 2  # a given name that is also a word: Grace, Mark, Will
SURNAME = 4
COMMON_SURNAME = 8  # among the commonest surnames, so that `Brown` after an initial is a person
WORD = 16  # an ordinary English word
PLACE = 32  # a settlement of Great Britain
TOWN = 64  # ... that is a town or a city

PHRASES = "phrases"  # heads the line of places of several words
