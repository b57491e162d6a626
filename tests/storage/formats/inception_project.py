"""A project as INCEpTION exports it: each version of a document an archive of XMI and its types."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
_TYPES = f"""<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>{_DKPRO}.ner.type.NamedEntity</name><supertypeName>uima.tcas.Annotation</supertypeName>
<features><featureDescription><name>value</name><rangeTypeName>uima.cas.String</rangeTypeName>
</featureDescription></features></typeDescription>
<typeDescription><name>{_DKPRO}.metadata.type.DocumentMetaData</name>
<supertypeName>uima.tcas.DocumentAnnotation</supertypeName><features>
<featureDescription><name>documentTitle</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>documentId</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>isLastSegment</name><rangeTypeName>uima.cas.Boolean</rangeTypeName>
</featureDescription></features></typeDescription></types></typeSystemDescription>
"""
_SPACES = (
    'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    ' xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"'
    ' xmlns:metadata="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"'
)
CURATOR, NOBODY = "CURATION_USER", "INITIAL_CAS"


@dataclass(frozen=True)
class Document:
    """A document: its text as INCEpTION has it, what was imported there, and what each annotator named.

    `versions` gives by annotator the words and labels of names, `finished` who has finished.
    """

    name: str
    text: str
    source: bytes
    versions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    finished: tuple[str, ...] = ()


def project_files(documents: Iterable[Document]) -> dict[str, bytes]:
    """Return the files of a project by their paths in it."""
    files = {
        "exportedproject42.json": json.dumps(_states(documents := list(documents))).encode(),
        "guideline/rules.txt": b"Names of people are people.\n",
        "log/project-42.log": b"",
        "META-INF/notes.txt": b"some\n",
    }
    for document in documents:
        files[f"source/{document.name}"] = document.source
        for who, names in document.versions.items():
            stage = "curation" if who == CURATOR else "annotation"
            files[f"{stage}/{document.name}/{who}.zip"] = version(document, who, names)
            files[f"{stage}_ser/{document.name}/{who}.ser"] = b"\xac\xed"
    return files


def version(document: Document, who: str, names: Mapping[str, str]) -> bytes:
    """Return the archive of one version."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{who}.xmi", _xmi(document, who, names))
        file.writestr("TypeSystem.xml", _TYPES)
    return archive.getvalue()


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into an archive and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def unpacked(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into a folder and return its path."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _xmi(document: Document, who: str, names: Mapping[str, str]) -> str:
    text = document.text
    marks = [
        f'<ner:NamedEntity xmi:id="{number}" sofa="1" begin="{text.index(words)}"'
        f' end="{text.index(words) + len(words)}" value="{label}"/>'
        for number, (words, label) in enumerate(names.items(), 3)
    ]
    members = " ".join(map(str, range(2, 3 + len(marks))))
    lines = (
        f'<?xml version="1.0" encoding="UTF-8"?><xmi:XMI {_SPACES} xmi:version="2.0">',
        f'<metadata:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="{len(text)}" language="en"',
        f' documentTitle="{document.name}" documentId="{who}" isLastSegment="false"/>',
        *marks,
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"',
        f' sofaString="{escape(text).replace(chr(10), "&#10;")}"/>',
        f'<cas:View sofa="1" members="{members}"/></xmi:XMI>',
    )
    return "\n".join(lines)


def _states(documents: Iterable[Document]) -> dict[str, list[dict[str, str]]]:
    """Return how far everybody is, as it is told of a project."""
    sources, annotated = [], []
    for document in documents:
        state = "CURATION_FINISHED" if CURATOR in document.finished else "ANNOTATION_IN_PROGRESS"
        sources.append({"name": document.name, "state": state if document.versions else "NEW"})
        annotated += [
            {
                "name": document.name,
                "user": who,
                "state": "FINISHED" if who in document.finished else "IN_PROGRESS",
            }
            for who in document.versions
            if who not in (CURATOR, NOBODY)
        ]
    return {"source_documents": sources, "annotation_documents": annotated}
