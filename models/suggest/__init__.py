"""Suggesters: code that proposes entities, events and actors for a reviewer to decide on."""
