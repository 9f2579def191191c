"""What the recognisers know of names, words and places: data with its sources and licences, see NOTICE.md."""
