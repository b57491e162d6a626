"""All formats by name. A new one is a module beside this and a line here."""

from __future__ import annotations

from models.errors import ExportFailed
from storage.formats.base import Format
from storage.formats.brat.writing import Brat
from storage.formats.conll import Conll
from storage.formats.conll_plus import ConllPlus
from storage.formats.dateline_json import DatelineJson
from storage.formats.doccano.writing import Doccano
from storage.formats.dygie import DyGIE
from storage.formats.events_csv import EventsCsv
from storage.formats.hugging_face import HuggingFace
from storage.formats.label_studio.writing import LabelStudio
from storage.formats.maven import Maven
from storage.formats.oneie import OneIE
from storage.formats.prodigy.writing import Prodigy
from storage.formats.spacy_docbin import SpacyDocBin
from storage.formats.web_annotation import WebAnnotation
from storage.formats.webanno.webanno import Webanno
from storage.formats.xmi.xmi import Xmi

_ALL: tuple[Format, ...] = (
    DatelineJson(lines=False),
    DatelineJson(lines=True),
    SpacyDocBin(),
    Conll(),
    ConllPlus(),
    HuggingFace(),
    OneIE(),
    DyGIE(),
    Maven(),
    Brat(),
    Prodigy(),
    Doccano(),
    LabelStudio(),
    Webanno(),
    Xmi(),
    WebAnnotation(),
    EventsCsv(),
)
FORMATS: dict[str, Format] = {item.name: item for item in _ALL}


def format_named(name: str) -> Format:
    """Return the format called `name`, or raise `ExportFailed`."""
    if name not in FORMATS:
        raise ExportFailed(f"There is no format “{name}”.", f"Choose one of {', '.join(FORMATS)}.")
    return FORMATS[name]
