"""Turn cleared reviews into a site, PDFs and a corpus."""

__version__ = "0.1.0"
