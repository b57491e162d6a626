"""Gold trees are read as those of a pipeline are, and events are measured with each kind of trees."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner

import resources
from models.article import Article, Zone, ZoneKind
from models.evaluation.scores import Score
from models.ids import derived_id
from models.offsets import Span
from models.review import Review
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig
from models.suggest.parse.nodes import Node, ParsedText
from tests.tiny_corpora import GERMAN
from training import gold_trees, tree_files
from training.corpus import shipped_schema
from training.gold_trees import cli, events_by_trees, gold_parse, syntax_scores, treed_articles
from training.markup import read_marked
from training.tree_files import TreesDamaged, gold_docs, read_trees

TEXT = "Treffen in Wien\n\nVon Ida Vogt\n\nIda Vogt traf Leo Ruiz. Er wurde von ihr empfangen."
TREES = """\
# newdoc id = de-wien
# start = 0
# text = Treffen in Wien
1 Treffen Treffen NOUN _ Number=Sing 0 root _ _
2 in in ADP _ _ 3 case _ _
3 Wien Wien PROPN _ Case=Dat 1 nmod _ _

# start = 31
1 Ida Ida PROPN _ Case=Nom 3 nsubj _ _
2 Vogt Vogt PROPN _ Case=Nom 1 flat:name _ _
3 traf treffen VERB _ Tense=Past|VerbForm=Fin 0 root _ _
4 Leo Leo PROPN _ Case=Acc 3 obj _ _
5 Ruiz Ruiz PROPN _ Case=Acc 4 flat:name _ SpaceAfter=No
6 . . PUNCT _ _ 3 punct _ _

# start = 55
1 Er er PRON _ Case=Nom 5 nsubj:pass _ _
2 wurde werden AUX _ VerbForm=Fin 5 aux:pass _ _
3 von von ADP _ _ 4 case _ _
4 ihr sie PRON _ Case=Dat 5 obl:agent _ _
5 empfangen empfangen VERB _ VerbForm=Part 0 root _ SpaceAfter=No
6 . . PUNCT _ _ 5 punct _ _
"""
MARKED = """id: de-wien
language: de
published: 2023-05-05
style: agency
---
Treffen in Wien

[Ida Vogt|PERSON#p1] {traf|MEET#e1} [Leo Ruiz|PERSON#p2]. Er wurde von ihr empfangen.
---
e1 actual | Participant: p1 p2
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in place of that of the gold trees."""
    monkeypatch.setattr(tree_files, "TREES", tmp_path)
    monkeypatch.setattr(gold_trees, "TREES", tmp_path)
    return tmp_path


@pytest.fixture
def gold(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Review:
    """Return a gold article with trees whose entities are suggested, with one word for a parse."""
    (folder / "de-wien.txt").write_text(MARKED, encoding="utf-8")
    write(folder, TREES.replace("= 31", "= 17").replace("= 55", "= 41"))
    review = read_marked(folder / "de-wien.txt", shipped_schema()).review
    node = Node(0, Span(0, 7), "Treffen", "Treffen", "NOUN", {})
    draft = Draft(tuple(review.entities.values()), parse=ParsedText([node]))
    monkeypatch.setattr(gold_trees, "draft_of_entities", lambda *_: draft)
    monkeypatch.setattr(gold_trees, "corpus_files", lambda: [folder / "de-wien.txt", folder / "de-bonn.txt"])
    return review


@pytest.fixture
def config() -> SuggestConfig:
    return SuggestConfig(resources.path("lexicons"), shipped_schema())


def write(folder: Path, trees: str) -> Path:
    """Write trees with spaces for tabs."""
    rows = (line if line.startswith("#") else line.replace(" ", "\t") for line in trees.split("\n"))
    path = folder / "de-wien.conllu"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def article(text: str = TEXT) -> Article:
    zones = (Zone(ZoneKind.HEADLINE, 0, 15), Zone(ZoneKind.BOILERPLATE, 17, 29), Zone(ZoneKind.BODY, 31, 82))
    return Article(derived_id("wien"), text, source="de-wien", language="de", zones=zones)


def functions(nodes: Sequence[Node]) -> dict[str, str]:
    return {node.text: node.function for node in nodes}


def test_tree_has_its_place_and_text(folder: Path) -> None:
    trees = read_trees(write(folder, TREES))
    assert [(tree.start, tree.end, tree.text) for tree in trees] == [
        (0, 15, "Treffen in Wien"),
        (31, 54, "Ida Vogt traf Leo Ruiz."),
        (55, 82, "Er wurde von ihr empfangen."),
    ]


def test_paragraph_is_one_document_and_boilerplate_none(folder: Path) -> None:
    [(first, headline), (second, body)] = gold_docs(article(), read_trees(write(folder, TREES)))
    assert (first, headline.text) == (0, "Treffen in Wien")
    assert (second, body.text) == (31, "Ida Vogt traf Leo Ruiz. Er wurde von ihr empfangen.")
    assert [sentence.start for sentence in body.sents] == [0, 6]
    assert [body[place].head.text for place in (0, 6)] == ["traf", "empfangen"]


def test_gold_trees_are_read_as_those_of_a_pipeline(folder: Path) -> None:
    write(folder, TREES)
    parse = gold_parse(article())
    assert [node.span.text(TEXT) for node in parse.nodes] == [node.text for node in parse.nodes]
    assert functions(parse.nodes[:3]) == {"Treffen": "root", "in": "case", "Wien": "nmod:in"}
    assert functions(parse.nodes[3:9])["Vogt"] == "flat"
    assert functions(parse.nodes[9:])["ihr"] == "obl:agent"
    assert parse.nodes[-2].is_passive()
    assert parse.nodes[5].features == {"Tense": "Past", "VerbForm": "Fin"}


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("# start = 31\n", "", "1\\tIda"),
        ("3 nsubj _ _", "3 nsubj _", "at 31"),
        ("3 obj", "9 obj", "at 31"),
        ("3 obj", "0 obj", "at 31"),
        ("0 root _ SpaceAfter=No", "4 root _ SpaceAfter=No", "at 55"),
        ("3 obj", "x obj", "at 31"),
    ],
)
def test_malformed_sentence_is_told_with_file_and_place(folder: Path, old: str, new: str, place: str) -> None:
    assert TREES.count(old) == 1
    with pytest.raises(TreesDamaged) as caught:
        read_trees(write(folder, TREES.replace(old, new)))
    assert caught.value.message.startswith("de-wien.conllu: ")
    assert place in caught.value.message
    assert caught.value.hint


def test_tree_at_another_place_is_refused(folder: Path) -> None:
    trees = read_trees(write(folder, TREES.replace("= 55", "= 54")))
    with pytest.raises(TreesDamaged, match=r"de-wien: “Er wurde von ihr empfangen.” does not stand at 54"):
        gold_docs(article(), trees)


@pytest.mark.parametrize("left_out", [0, 1, 2])
def test_paragraph_without_all_its_trees_is_refused(folder: Path, left_out: int) -> None:
    trees = read_trees(write(folder, TREES))
    del trees[left_out]
    with pytest.raises(TreesDamaged, match="is not covered by its trees"):
        gold_docs(article(), trees)


def test_events_are_read_from_each_kind_of_trees(
    gold: Review, config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts: list[Draft] = []
    real = gold_trees.event_suggester

    def seen(config: SuggestConfig, draft: Draft):
        drafts.append(draft)
        return real(config, draft)

    monkeypatch.setattr(gold_trees, "event_suggester", seen)
    found = events_by_trees([gold], config)
    assert list(found) == [
        "rules alone",
        "learnt, no trees",
        "learnt, the pipelines' trees",
        "learnt, gold trees",
    ]
    words = [None if draft.parse is None else len(draft.parse.nodes) for draft in drafts]
    assert words == [None, 0, 1, 15]
    assert {draft.entities for draft in drafts} == {tuple(gold.entities.values())}
    assert list(found["rules alone"]) == ["all", "de"]
    assert found["rules alone"]["de"].named_roles.exact == Score(2, 2, 2)


def test_pipeline_is_measured_on_gold_paragraphs(
    syntax_part: Path, config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_pipeline(syntax_part, monkeypatch)
    right, wrong = (syntax_scores("de", [german(head)], config) for head in (3, 2))
    assert set(right) == set(gold_trees.COMPARED)
    assert right["pos_acc"] == wrong["pos_acc"] > 0
    assert 1 >= right["dep_uas"] > wrong["dep_uas"] > 0


def test_command_prints_a_row_for_each_kind_and_language_and_the_syntax(
    gold: Review, config: SuggestConfig, syntax_part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_pipeline(syntax_part, monkeypatch)
    monkeypatch.setattr(gold_trees, "suggest_config", lambda *_: config)
    assert [review.article.source for review in treed_articles(config.schema)] == ["de-wien"]
    done = CliRunner().invoke(cli)
    assert done.exit_code == 0, done.output
    head, *rows, syntax = done.output.splitlines()
    assert head.split() == ["P", "R", "trigger", "roles", "named", "presets"]
    assert [row[:36].split()[-1] for row in rows] == ["all", "de"] * 4
    assert syntax.startswith("de, 15 tokens: word classes ")


def german(head: int):
    """Return the two sentences that the pipeline was trained on as a document, "Hafen" below that word."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    rows = [line.split() for line in GERMAN.splitlines() if line[:1].isdigit() and line[1] != "-"]
    rows = [row for row in rows if row[1] != "dem"]
    forms = ["zum" if row[1] == "zu" else row[1] for row in rows]
    heads = [2, 0, 2, 4, head - 1, 2, 10, 10, 9, 10, 10, 10]
    return Doc(
        Vocab(),
        words=forms,
        spaces=[form not in {"Hafen", "empfangen"} for form in forms[:-1]] + [False],
        pos=[row[3] for row in rows],
        heads=heads,
        deps=["ROOT" if row[7] == "root" else row[7].removesuffix(":name") for row in rows],
    )


def use_pipeline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a pipeline take the place of the shipped German one."""
    import spacy

    def load(language: str, name: str):
        nlp = spacy.load(name)
        nlp.add_pipe("ner")
        return nlp

    monkeypatch.setattr(gold_trees, "packed_pipelines", lambda _: {"de": None})
    monkeypatch.setattr(gold_trees, "unpacked", lambda *_: nullcontext((folder, "")))
    monkeypatch.setattr(gold_trees, "load_pipeline", load)
