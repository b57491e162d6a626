"""Figures about a whole session: progress, acceptance, time, corrections, and what confidence is worth."""
