"""Names of one person, body or state as one actor."""
