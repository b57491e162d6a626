"""Events without a parser: the trigger lexicon, and roles estimated from word order and case."""

from models.suggest.events.suggester import NAME, EventSuggester

__all__ = ["NAME", "EventSuggester"]
