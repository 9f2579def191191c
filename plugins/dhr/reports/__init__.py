"""What both gates decided and why, told to people and to machines. Reports are strings: nothing here prints."""
