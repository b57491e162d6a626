"""Documents (DOC)."""
