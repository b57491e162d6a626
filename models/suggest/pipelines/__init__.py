"""spaCy pipelines: those of the user and those that come packed with Dateline."""
