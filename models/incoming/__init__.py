"""Articles with annotations from other tools, and how they are brought under a session's schema."""
