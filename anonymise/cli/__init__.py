"""The command `anonymise`, one file for each of its commands."""
