"""From files of many kinds to passages of plain text that know their places."""
