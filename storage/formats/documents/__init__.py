"""Plain documents without annotations: web pages, Word documents and PDF files."""
