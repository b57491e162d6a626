"""What labels are called in the sets that other corpora and models use; an empty name has no counterpart.

Sources: OntoNotes 5.0 release notes; CoNLL-2003 shared task (Tjong Kim Sang and De Meulder 2003); GermEval
2014 guidelines (Benikova et al. 2014); ACE 2005 entity guidelines 5.6.6.
"""

from __future__ import annotations

from collections.abc import Mapping

_CONLL = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "MISC",
    "DOC": "MISC",
    "EVENT_NAME": "MISC",
    "TITLE": "",
    "DATE": "",
    "MONEY": "",
    "PERCENT": "",
}

LABEL_SETS: Mapping[str, Mapping[str, str]] = {
    "conll": _CONLL,
    "germeval": _CONLL | {"NORP": "LOCderiv", "DOC": "OTH", "EVENT_NAME": "OTH"},
    "coarse": _CONLL | {"NORP": "", "DOC": "", "EVENT_NAME": ""},
    "ontonotes": {"DOC": "LAW", "EVENT_NAME": "EVENT", "TITLE": ""},
    "ace": {
        "PERSON": "PER",
        "NORP": "",
        "TITLE": "",
        "DOC": "",
        "EVENT_NAME": "",
        "DATE": "",
        "MONEY": "",
        "PERCENT": "",
    },
}
"""By the name of the set: the names of our labels there; what is not named has the same name."""
