"""Dates and times (DATE) with their ISO 8601 values."""
