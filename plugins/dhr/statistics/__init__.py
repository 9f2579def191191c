"""Statistics: tables that a partnership or a national analysis prints."""
