"""Places (GPE, LOC, FAC)."""
