"""An article in tokens and sentences, as the formats that know no characters have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.article import Article
from models.offsets import Span
from models.suggest.tokens import Token, read


class Tokenized:
    """Tokens and sentences of an article without its boilerplate, and which tokens a span covers.

    `tokens` have their code points in the article; `sentences` are ranges of token indices.
    """

    def __init__(self, article: Article) -> None:
        text = read(article)
        self.tokens: tuple[Token, ...] = text.tokens
        self.sentences: tuple[range, ...] = text.sentences
        self._first = {token.start: index for index, token in enumerate(text.tokens)}
        self._last = {token.end: index for index, token in enumerate(text.tokens)}

    def under(self, span: Span) -> range | None:
        """Return the tokens under a span, None if it starts or ends inside a token."""
        first, last = self._first.get(span.start), self._last.get(span.end)
        return None if first is None or last is None else range(first, last + 1)

    def words(self, tokens: range) -> str:
        """Return some tokens with a blank between them."""
        return " ".join([token.text for token in self.tokens[tokens.start : tokens.stop]])


def joined(sentences: Sequence[range], spans: Iterable[range]) -> list[range]:
    """Return the sentences, two of them as one wherever a span of tokens goes on across their border."""
    inside = {index for span in spans if len(span) > 1 for index in span[1:]}
    whole: list[range] = []
    for sentence in sentences:
        if whole and sentence.start in inside:
            whole[-1] = range(whole[-1].start, sentence.stop)
        else:
            whole.append(sentence)
    return whole
