"""The shipped pipelines on one core: loading, memory, words a second, beside spaCy's bare tokenizer.

    python -m benchmarks.pipelines [FOLDER]

Reads the text files of FOLDER, by default the sample articles, over and over. Each language is measured in
a process of its own. The aims: 5,000 words a second, loaded in 2 s, 350 MB.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import resources
from models.suggest.pipelines.manifest import packed_pipelines
from models.suggest.pipelines.unpacking import unpacked

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
WORDS = 20_000
ROUNDS = 3


def paragraphs(folder: Path, language: str) -> list[str]:
    """Return the paragraphs of the articles in one language, often enough for `WORDS`."""
    texts = [place.read_text(encoding="utf-8") for place in sorted(folder.glob("*.txt"))]
    lines = [line for text in texts if (" the " in text) is (language == "en") for line in text.split("\n")]
    known = [line for line in lines if line.strip()]
    found: list[str] = []
    while known and sum(len(line.split()) for line in found) < WORDS:
        found += known
    return found


def speed(nlp, texts: list[str]) -> float:
    """Return words a second, the best of some rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        best = max(best, words / (time.perf_counter() - begun))
    return best


def measure(language: str, folder: Path) -> dict[str, float]:
    """Return the figures of one language's pipeline, read in this process."""
    begun = time.perf_counter()
    import spacy

    imported = time.perf_counter() - begun
    packed = packed_pipelines(resources.path("pipelines"))[language]
    with tempfile.TemporaryDirectory() as cache:
        begun = time.perf_counter()
        with unpacked(packed, Path(cache)) as (place, _):
            unpacking = time.perf_counter() - begun
            begun = time.perf_counter()
            nlp = spacy.load(place)
            loading = time.perf_counter() - begun
    texts = paragraphs(folder, language)
    whole = speed(nlp, texts)
    with nlp.select_pipes(enable="ner"):
        names = speed(nlp, texts)
    return {
        "import s": imported,
        "unpack s": unpacking,
        "load s": loading,
        "words/s": whole,
        "names only words/s": names,
        "bare tokenizer words/s": speed(spacy.blank(language), texts),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else resources.path("samples")
    for language in packed_pipelines(resources.path("pipelines")):
        command = [sys.executable, "-m", "benchmarks.pipelines", str(folder), "--only", language]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=os.environ | ONE_THREAD
        )
        found = json.loads(done.stdout)
        told = ", ".join(f"{name} {value:,.1f}" for name, value in found.items())
        ratio = found["bare tokenizer words/s"] / found["words/s"]
        print(f"{language}: {told}; the bare tokenizer is {ratio:.1f} times as fast")


if __name__ == "__main__":
    if "--only" in sys.argv:
        print(json.dumps(measure(sys.argv[-1], Path(sys.argv[1]))))
    else:
        main()
