"""Entities by rules and lexicons: one rule for each kind."""
