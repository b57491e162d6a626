"""The session file and the formats: rows in, dataclasses out. SQLite and files, no Qt."""
