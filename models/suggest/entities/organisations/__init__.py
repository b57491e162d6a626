"""Organisations (ORG)."""
