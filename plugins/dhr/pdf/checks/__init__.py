"""What a finished PDF must pass before anybody gets it: valid tags, and the words in the order of the text."""
