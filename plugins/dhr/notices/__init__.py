"""Notices after publication: e-mails that are ready to send, and what is left to do by hand."""
