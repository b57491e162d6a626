"""Which actors of a session are perhaps the same: names compared across spellings and languages."""
