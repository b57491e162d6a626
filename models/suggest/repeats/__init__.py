"""Names that were found once, wherever else they stand."""
