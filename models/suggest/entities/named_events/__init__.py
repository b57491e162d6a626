"""Named events (EVENT_NAME)."""
