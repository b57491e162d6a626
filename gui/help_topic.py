"""What F1 tells about one part of the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """A short text under a title, and the topics that are told beside it.

    Names in braces are ids of actions; the keys that these have now take their place.
    """

    title: str
    text: str
    related: tuple[str, ...] = ()
