"""Files in layers, as INCEpTION, WebAnno and Dateline itself write them, as incoming articles."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.decoding import LARGEST_FILE, file_bytes
from storage.formats.actor_list import actor_names
from storage.formats.cas.document import CasDocument
from storage.formats.cas.incoming import marked
from storage.formats.cas.project import is_description, other_versions, version
from storage.formats.document_list import facts
from storage.formats.fields import Malformed
from storage.formats.reading import Reader, ReadOptions, Version, unusable

_LARGEST = 2 * LARGEST_FILE
"""Bytes beyond which a file is refused; its tokens take a multiple of its text."""


_OF_DKPRO = frozenset({"isLastSegment", "documentBaseUri", "collectionId"})
"""Features of metadata that Dateline never writes, and every program of DKPro's does."""


class CasReader(Reader):
    """Reads a file in layers; of several annotators' files of one document it takes the one that counts."""

    list_name: str

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return the other annotators' files of a document: one file stands for all."""
        return other_versions(path)

    @abstractmethod
    def documents(self, path: Path, data: bytes, source: Path | None) -> Iterable[tuple[str, CasDocument]]:
        """Return the name and content of each text in a file; `source` may be its text as it was before.

        Raises `Malformed` where the file breaks the rules of its format.
        """

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield an article for each text in a file; what describes a whole project has none."""
        if is_description(path):
            return
        chosen = options.version or version(path)
        try:
            found = list(self.documents(chosen.path, file_bytes(chosen.path, _LARGEST), chosen.source))
        except Malformed as error:
            raise unusable(chosen.path, str(error)) from None
        for name, document in found:
            yield self._article(name if len(found) > 1 else "", document, chosen)

    def _article(self, view: str, document: CasDocument, chosen: Version) -> IncomingArticle:
        """Return an article; the name of a `view` is told if the file has several."""
        path = chosen.path
        known = {**_described(document.metadata), **facts(path.parent, path.stem, self.list_name)}
        source = chosen.document or known.get("source", "")
        found = marked(document, actor_names(path.parent))
        return IncomingArticle(
            document.text,
            f"{source or path.name}:{view}" if view else source,
            view,
            known.get("title", ""),
            known.get("language", ""),
            known.get("published") or None,
            note=chosen.note,
            is_complete=chosen.is_complete,
            spans=found.spans,
            links=found.links,
        )


def _described(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return what the metadata say of the article in our words.

    Where DKPro wrote them, the title is the name of the document, and its address one inside a server.
    """
    is_own = _OF_DKPRO.isdisjoint(metadata)
    return {
        "source": metadata.get("documentUri" if is_own else "documentTitle", ""),
        "title": metadata.get("documentTitle", "") if is_own else "",
        "language": metadata.get("language", ""),
        "published": metadata.get("published", ""),
    }
