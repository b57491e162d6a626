"""Formats: each a projection of Dateline's own JSON that says beforehand what it would lose."""
