"""How much processor time suggesting takes: the first article with loading, and every further one.

    python benchmarks/suggest.py [FOLDER]

Reads the text files of FOLDER, by default the sample articles, and prints milliseconds per 2,000
characters after loading. The aim is below 80.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import resources
from gui.pipelines import suggest_config
from models.article import Article
from models.schema import schema_from_toml
from models.suggest.chain import suggest_article
from models.suggest.config import SuggestConfig
from models.suggest.tokens import read_text
from models.zones import read_zones

ROUNDS = 5
UNIT = 2000


def articles(folder: Path) -> list[Article]:
    """Return the articles of a folder; the language is told by one frequent word."""
    found = []
    for place in sorted(folder.glob("*.txt")):
        text = place.read_text(encoding="utf-8")
        language = "en" if " the " in text else "de"
        found.append(Article(place.stem, text, language=language, zones=read_zones(text).zones))
    return found


def milliseconds(article: Article, config: SuggestConfig) -> float:
    """Return the processor time of one article, its tokens not remembered from before."""
    read_text.cache_clear()
    begun = time.process_time()
    suggest_article(article, config)
    return (time.process_time() - begun) * 1000


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else resources.path("samples")
    place = resources.path("schema", "diplomacy.toml")
    schema = schema_from_toml(place.read_text(encoding="utf-8"), place.name)
    config = suggest_config(schema, {})
    given = articles(folder)
    seen: set[str] = set()
    for article in given:
        first = milliseconds(article, config)
        loading = "" if article.language in seen else f"  ({article.language}: with loading)"
        seen.add(article.language)
        print(f"{article.id:32} first {first:8.1f} ms{loading}")
    print()
    rates = []
    for article in given:
        spent = statistics.median(milliseconds(article, config) for _ in range(ROUNDS))
        rates.append(spent * UNIT / len(article.text))
        print(f"{article.id:32} {spent:8.1f} ms, {rates[-1]:6.1f} ms per {UNIT} characters")
    print(f"\nmedian {statistics.median(rates):.1f} ms, slowest {max(rates):.1f} ms per {UNIT} characters")


if __name__ == "__main__":
    main()
