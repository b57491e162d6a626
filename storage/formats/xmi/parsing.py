"""XML of UIMA's, parsed with what no such file has refused: document types, entities, deep nesting.

The parser is that of the standard library, told to stop at a document type before any entity in it is
known.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from storage.formats.fields import Malformed

_SEPARATOR = "}"
_DEEPEST = 20
"""Elements in each other; XMI has three, a type system eight."""

_MOST = 300_000
"""Elements of one file, enough for a novel with every layer; each takes about a kilobyte."""

Attributes = dict[str, str]
OnStart = Callable[[int, int, str, Attributes], None]
OnEnd = Callable[[int, str], None]


def parse(data: bytes, on_start: OnStart, on_end: OnEnd) -> None:
    """Call `on_start` with the line, the depth, the name and the attributes of each element of a file.

    The root is at depth 1; the attributes are nobody else's. `on_end` is called with the depth and the text
    directly inside the element. Names are `namespace}name`, or the bare name without a namespace. Raises
    `Malformed`, with the line.
    """
    _Parsing(on_start, on_end).parse(data)


class _Parsing:
    def __init__(self, on_start: OnStart, on_end: OnEnd) -> None:
        self._on_start = on_start
        self._on_end = on_end
        self._texts: list[list[str]] = []
        self._count = 0
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._document_type
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def parse(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise Malformed(f"line {error.lineno}: {expat.ErrorString(error.code)}") from None
        except (ValueError, LookupError) as error:
            raise Malformed(f"line {self._parser.CurrentLineNumber}: {error}") from None
        except Malformed as error:
            raise Malformed(f"line {self._parser.CurrentLineNumber}: {error}") from None

    def _document_type(self, *_: object) -> None:
        raise Malformed("it declares a document type, which may define entities and is never needed")

    def _start(self, name: str, attributes: Attributes) -> None:
        self._texts.append([])
        self._count += 1
        depth = len(self._texts)
        if depth > _DEEPEST:
            raise Malformed(f"more than {_DEEPEST} elements are in each other")
        if self._count > _MOST:
            raise Malformed(f"it has more than {_MOST} elements")
        self._on_start(self._parser.CurrentLineNumber, depth, name, attributes)

    def _text(self, text: str) -> None:
        self._texts[-1].append(text)

    def _end(self, name: str) -> None:
        depth = len(self._texts)
        self._on_end(depth, "".join(self._texts.pop()))
