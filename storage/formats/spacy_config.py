"""The configuration beside DocBins, with which `spacy train` runs as it is and needs nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from models.recipe import TRAIN

SPANS_KEY, REJECTED_KEY = "sc", "rejected"
"""The keys of all entities, and of the suggestions that a reviewer rejected, in a Doc's `spans`."""

LONGEST_SPAN = 8
"""Tokens of the longest span that is suggested; none in the project's corpus of 6,643 entities has more."""

_CONFIG = f"""
[paths]
train = null
dev = null

[nlp]
lang = null
pipeline = ["tok2vec", "ner", "spancat"]

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = ${{components.tok2vec.model.encode.width}}
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

[components.ner]
factory = "ner"
incorrect_spans_key = null

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null

[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}

[components.spancat]
factory = "spancat"
spans_key = "{SPANS_KEY}"

[components.spancat.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.spancat.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.spancat.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = null
nI = null

[components.spancat.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}

[components.spancat.suggester]
@misc = "spacy.ngram_range_suggester.v1"
min_size = 1
max_size = {LONGEST_SPAN}
"""
_OPENING = "# In this folder: python -m spacy train config.cfg --output trained\n\n"


def config_text(language: str, parts: Sequence[str], *, negatives: bool) -> str:
    """Return the configuration of a pipeline for the names in `ents` and all entities in `spans`.

    It evaluates on the part `dev`, or else the first that is not for training. With `negatives` the
    recognizer is told of the rejected suggestions.
    """
    from spacy.util import load_model_from_config
    from thinc.api import Config

    others = [part for part in parts if part != TRAIN] or [TRAIN]
    settings = {
        "paths.train": f"{TRAIN}.spacy",
        "paths.dev": f"{'dev' if 'dev' in others else others[0]}.spacy",
        "nlp.lang": language,
        "components.ner.incorrect_spans_key": REJECTED_KEY if negatives else None,
    }
    config = Config().from_str(_CONFIG, interpolate=False, overrides=settings)
    return _OPENING + load_model_from_config(config, auto_fill=True).config.to_str() + "\n"
