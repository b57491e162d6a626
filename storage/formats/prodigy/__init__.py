"""Prodigy: tasks with tokens, spans and relations, one a line."""
