"""The language of a text, as its ISO 639-1 code."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]:
        """Return all languages with their likelihoods, which add up to 1."""


HOME_LANGUAGES = ("de", "en")
"""The languages for which suggestions exist; they win where a short text leaves doubt."""

_OTHERS = (
    "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "el", "es", "et", "fa", "fi", "fr", "ga", "he",
    "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ku", "ky", "lt", "lv", "mk",
    "mn", "ms", "mt", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta",
    "tg", "th", "tk", "tr", "uk", "ur", "uz", "vi", "zh",
)  # fmt: skip
_SAMPLE = 600
_CLEARLY = 20.0


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the likeliest language; a text without words counts as English.

    Decides among the languages of newswire. Another language than German or English must be many times as
    likely as these, else a headline of three words is taken for Latvian.
    """
    scores = dict(_identifier().rank(text[:_SAMPLE]))
    home = max(reversed(HOME_LANGUAGES), key=lambda language: scores[language])
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > _CLEARLY * scores[home] else home


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    # Takes about a second and brings numpy along: only once somebody imports.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*HOME_LANGUAGES, *_OTHERS])
    found: _Identifier = identifier
    return found
