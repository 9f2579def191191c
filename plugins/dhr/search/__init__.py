"""Full-text search: section records, indexed by Pagefind."""
