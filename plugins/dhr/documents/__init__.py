"""The documents of a review as clean HTML with stable anchors, shared by the site, the PDF and the search index."""
