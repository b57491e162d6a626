"""What a recipe chooses of a session: the articles, and in which parts of the export they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from models.article import Article, ArticleStatus
from models.id_list import IdList
from models.recipe import Recipe, split
from storage import articles
from storage.articles import ArticleQuery
from storage.formats.base import Format, Packaging
from storage.formats.body import Body
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of the articles in each part, by its name, and the languages of all of them.

    A choice without parts has one, whose name is empty. `incomplete` counts the articles that were left out
    because of their status, `repeated` those whose text another has too.
    """

    parts: Mapping[str, Sequence[str]]
    languages: frozenset[str]
    incomplete: int
    repeated: int = 0

    @property
    def articles(self) -> int:
        """Return how many articles there are in all parts."""
        return sum(map(len, self.parts.values()))


def choose(session: Session, recipe: Recipe, statuses: frozenset[ArticleStatus], *, folder: bool) -> Choice:
    """Return the articles that a recipe chooses among those with `statuses`, if it names none itself.

    A recipe's parts make sense only where the export is a folder.
    """
    wanted = ArticleQuery(
        text=recipe.text,
        statuses=recipe.statuses or statuses,
        languages=recipe.languages,
        since=recipe.since,
        until=recipe.until,
    )
    texts = _Texts(session) if recipe.unique else None
    ids, dates, languages, number = IdList(), _Dates(), set[str](), 0
    with session.reading():
        of_any_status = articles.count(session, replace(wanted, statuses=frozenset()))
        for item in articles.outlines(session, wanted):
            number += 1
            if texts is None or texts.is_new(item.id):
                ids.append(item.id)
                dates.append(item.published)
                languages.add(item.language)
    is_divided = folder and (recipe.parts or recipe.whole)
    parts = split(ids, dates.all, recipe.parts, recipe.by, recipe.seed) if is_divided else {"": ids}
    return Choice(parts, frozenset(languages), of_any_status - number, number - len(ids))


def with_defaults(recipe: Recipe, chosen: Format, *, folder: bool) -> Recipe:
    """Return the recipe with the parts that the format wants in a folder, if it says nothing of parts."""
    whole = recipe.whole and folder and bool(chosen.parts)
    parts = chosen.parts if folder and not recipe.parts and not whole else recipe.parts
    return replace(recipe, parts=parts, whole=whole)


def is_folder(chosen: Format, recipe: Recipe, output: Path) -> bool:
    """Tell whether an export is a folder: by its format, its parts, its name, or the file that is there."""
    if chosen.packaging is Packaging.EITHER and not recipe.parts:
        return output.suffix.lower() != f".{chosen.suffix}" and not output.is_file()
    return chosen.packaging is Packaging.FOLDER or bool(recipe.parts)


def part_name(part: str, chosen: Format) -> str:
    """Return the name of a part's file or folder inside the folder of an export."""
    stem = part or "articles"
    return f"{stem}.{chosen.suffix}" if chosen.suffix else stem


class _Dates:
    """The dates of very many articles, each kept once."""

    def __init__(self) -> None:
        self.all: list[str | None] = []
        self._known: dict[str | None, str | None] = {}

    def append(self, date: str | None) -> None:
        self.all.append(self._known.setdefault(date, date))


class _Texts:
    """Tells of each article whether no earlier one has its words, without regard to case and white space."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._seen: set[bytes] = set()

    def is_new(self, article_id: str) -> bool:
        before = len(self._seen)
        self._seen.add(_mark(articles.get(self._session, article_id)))
        return len(self._seen) > before


def _mark(article: Article) -> bytes:
    words = " ".join(Body(article).text.casefold().split())
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).digest()
