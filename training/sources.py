"""Who made the corpora's files, and under which licence: what the model cards have to say.

`SOURCES.md` tells the same with repositories, commits, and what was taken.
"""

from __future__ import annotations

_GERMAN_GSD = "UD German-GSD (McDonald et al. 2013; UD contributors), CC BY-SA 4.0"
_ENGLISH_GUM = (
    "UD English-GUM (Zeldes 2017; Georgetown University), annotation CC BY 4.0, open genres only: news and"
    " interview CC BY 2.5; bio and voyage CC BY-SA 3.0; textbook, vlog and court CC BY; speech public domain"
)

OWN = "Dateline's own corpus (`training/corpus`), CC BY 4.0"

SOURCES: dict[str, tuple[str, ...]] = {
    "ud-de.train.conllu.xz": (
        _GERMAN_GSD,
        "UD German-PUD, the Wikipedia half (CoNLL 2017 task: Google, DFKI and others; UD contributors),"
        " CC BY-SA 3.0",
    ),
    "lemma-de-gsd.train.conllu.xz": (
        "lemmas of UD German-GSD as packed for SIGMORPHON 2019 (its organisers; GSD team), CC BY-SA 4.0",
    ),
    "upos-de-gsd.train.txt.xz": (
        "word classes of UD German-GSD as packed in linspector (UKP Lab; GSD team), CC BY-SA 4.0",
    ),
    "ud-en.train.conllu.xz": (
        "UD English-EWT (Silveira et al. 2014; Stanford NLP, UD contributors), CC BY-SA 4.0",
        _ENGLISH_GUM,
    ),
    "germeval-de.train.jsonl.gz": (
        "GermEval 2014 (Benikova, Biemann, Reznicek: NoSta-D, LREC 2014), CC BY 4.0",
    ),
    "smartdata-news-de.train.jsonl.gz": (
        "SmartData version 1, the news documents (Schiersch et al., LREC 2018; DFKI), CC BY 4.0",
    ),
    "re3d-en.train.jsonl.gz": (
        "re3d without its BBC part (Dstl, Aleph Insights, Committed Software), by folder: CENTCOM and US"
        " State Department public domain, UK Government OGL 3.0, Australian DFAT CC BY 3.0 AU, EU Delegation"
        " EC reuse notice, Wikipedia CC BY-SA 3.0",
    ),
    "crossner-politics-en.train.jsonl.gz": (
        "CrossNER, politics (Liu et al., AAAI 2021), MIT; text from Wikipedia CC BY-SA",
    ),
    "wikigold-en.train.jsonl.gz": (
        "Wikigold (Balasuriya et al. 2009; Nothman et al. 2013), CC BY 4.0; text from Wikipedia",
    ),
    "gum-named-en.train.jsonl.gz": (f"named entities of {_ENGLISH_GUM}",),
    "uner-en-ewt.dev.jsonl.gz": (
        "Universal NER English-EWT, dev part (Mayhew et al., NAACL 2024), CC BY-SA 4.0",
    ),
}
"""For each file that something is trained on: the works in it, with authors and licence."""
