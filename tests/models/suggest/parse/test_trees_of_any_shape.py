"""What holds of every tree in every scheme, however wrong the parser was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.offsets import Span
from models.suggest.parse.nodes import Node, ParsedText, path_between
from models.suggest.parse.reading import parsed_text
from models.suggest.words import words
from tests.models.suggest.parse.tree_cases import SCHEMES, make_doc, vocab

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABELS = {
    "universal": words(
        "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt",
        "conj cop csubj csubj:pass dep det det:poss discourse dislocated expl expl:pv fixed flat flat:name",
        "goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:pass nummod obj obl",
        "obl:agent obl:arg obl:tmod obl:unmarked orphan parataxis punct reparandum vocative xcomp",
    ),
    "tiger": words(
        "ac adc ag ams app avc cc cd cj cm cp cvc da dep dh dm ep hd ju mnr mo ng nk nmc oa oa2 oc og op par",
        "pd pg ph pm pnc punct rc re rs sb sbp sp svp uc vo",
    ),
    "clearnlp": words(
        "acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj",
        "csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd",
        "parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp",
    ),
}
_FUNCTIONS = words(
    "root nsubj nsubj:pass csubj obj iobj xcomp ccomp advcl acl relcl parataxis conj cc appos flat desc amod",
    "det det:poss nmod:poss nummod compound advmod neg aux aux:pass cop mark case prt expl discourse",
    "vocative punct dep dislocated goeswith list orphan reparandum",
)
_PHRASE = re.compile(r"obl:(agent|arg)|(obl|nmod):(bare|gen|[^\s:]+)")
_TOKENS = words(
    "Roth/PROPN Tag/NOUN/tag/Case=Gen Tag/NOUN/tag/Case=Nom zum/ADP bis/ADP by/ADP und/CCONJ als/CCONJ",
    "wird/AUX/werden/VerbForm=Fin ist/AUX/sein/VerbForm=Fin sein/AUX/sein/VerbForm=Inf be/AUX/be",
    "traf/VERB/treffen/VerbForm=Fin getroffen/VERB/treffen/VerbForm=Part treffen/VERB/treffen/VerbForm=Inf",
    "zu/PART to/PART nicht/PART kein/DET/kein sein/DET/sein/Poss=Yes er/PRON/er/Case=Dat neu/ADJ heute/ADV",
    "dass/SCONJ 5/NUM ,/PUNCT",
)


@dataclass(frozen=True, slots=True)
class Tree:
    """What a document is made from."""

    scheme: str
    tokens: str
    arcs: str
    persons: str

    def doc(self) -> Doc:
        return make_doc(self.tokens, self.arcs, self.persons)

    def read(self, start: int = 0) -> ParsedText:
        return parsed_text([(start, self.doc())], SCHEMES[self.scheme])


@st.composite
def trees(draw: st.DrawFn, longest: int = 14) -> Tree:
    """Draw some sentences of any scheme; every word hangs on any other without a cycle."""
    tokens: list[str] = []
    arcs: list[str] = []
    scheme = draw(schemes)
    labels = st.sampled_from(sorted(_LABELS[scheme]))
    for size in draw(st.lists(st.integers(1, longest), min_size=1, max_size=3)):
        order = draw(st.permutations(range(size)))
        heads = {place: order[draw(st.integers(0, rank))] for rank, place in enumerate(order[1:])}
        first = len(tokens) + 1
        for place in range(size):
            tokens.append(draw(st.sampled_from(sorted(_TOKENS))))
            arcs.append(f"{heads[place] + first}:{draw(labels)}" if place in heads else "0:ROOT")
    return Tree(scheme, " ".join(tokens), " ".join(arcs), draw(st.sampled_from(["", "Roth"])))


schemes = st.sampled_from(sorted(SCHEMES))


@given(trees())
def test_every_word_becomes_one_node_below_one_root_of_its_sentence(tree: Tree) -> None:
    doc, text = tree.doc(), tree.read()
    assert [node.text for node in text.nodes] == [token.text for token in doc]
    roots = [node for node in text.nodes if node.head is None]
    assert len(roots) == sum(token.head.i == token.i for token in doc)
    for node, token in zip(text.nodes, doc, strict=True):
        above = _above(node, len(doc))
        assert token.sent.start <= min(other.place for other in above)
        assert max(other.place for other in above) < token.sent.end
        assert above[-1].head is None
        assert (node.function == "root") is (node.head is None)
        assert node.head is None or node in node.head.children
        assert [child.place for child in node.children] == sorted(child.place for child in node.children)
        assert all(child.head is node for child in node.children)


@given(trees())
def test_functions_have_the_same_few_names_in_every_scheme(tree: Tree) -> None:
    names = {node.function for node in tree.read().nodes}
    assert not {name for name in names - _FUNCTIONS if not _PHRASE.fullmatch(name)}


@given(trees(), st.data())
def test_path_between_turns_round_and_is_empty_at_home(tree: Tree, data: st.DataObject) -> None:
    nodes = tree.read().nodes
    start, end = data.draw(st.sampled_from(nodes)), data.draw(st.sampled_from(nodes))
    assert path_between(start, start) == ((), ())
    path = path_between(start, end)
    together = set(_above(start, len(nodes))) & set(_above(end, len(nodes)))
    assert (path is None) is (not together)
    if path is not None:
        above = _above(start, len(nodes))
        assert path[0] == tuple(node.function for node in above[: len(path[0])])
        top = above[len(path[0])]
        assert top in together
        assert len(path[1]) <= _above(end, len(nodes)).index(top)


@given(trees(), st.integers(0, 9), st.data())
def test_within_and_head_of_find_what_a_search_of_all_nodes_finds(
    tree: Tree, start: int, data: st.DataObject
) -> None:
    text = tree.read(start)
    offsets = st.integers(0, text.nodes[-1].span.end + 2)
    span = Span(*sorted((data.draw(offsets), data.draw(offsets))))
    inside = [node for node in text.nodes if span.start <= node.span.start < span.end]
    outer = [node for node in inside if all(node.head is not other for other in inside)]
    assert list(text.within(span)) == inside
    assert text.head_of(span) is (outer[0] if outer else None)


@given(trees())
def test_leader_and_voice_are_told_for_every_node(tree: Tree) -> None:
    nodes = tree.read().nodes
    for node in nodes:
        assert node.leader in _above(node, len(nodes))
        assert node.leader.function not in {"conj", "appos", "flat"}
        assert node.dictionary_form.endswith(node.lemma.lower())
        if any(node.having("aux:pass", "nsubj:pass", "obl:agent")):
            assert node.is_passive()


@settings(max_examples=30)
@given(schemes, st.data())
def test_a_chain_as_long_as_a_paragraph_is_read(scheme: str, data: st.DataObject) -> None:
    size = 400
    word = data.draw(st.sampled_from(sorted(_TOKENS)))
    label = data.draw(st.sampled_from(sorted(_LABELS[scheme])))
    down = data.draw(st.booleans())
    arcs = [f"{place}:{label}" if down else f"{place + 2}:{label}" for place in range(size)]
    arcs[0 if down else -1] = "0:ROOT"
    text = Tree(scheme, " ".join([word] * size), " ".join(arcs), "").read()
    assert len(text.nodes) == size
    assert len(_above(text.nodes[-1 if down else 0], size)) <= size


def _above(node: Node, most: int) -> list[Node]:
    """Return a node and its ancestors; fail where there are more than the text has words."""
    found = [node]
    for other in node.ancestors():
        found.append(other)
        assert len(found) <= most
    return found


def test_spans_and_places_run_on_over_paragraphs() -> None:
    first = make_doc("Roth/PROPN kam/VERB", "2:nsubj 0:ROOT")
    second = make_doc("Ängste/NOUN wuchsen/VERB", "2:nsubj 0:ROOT")
    text = parsed_text([(3, first), (20, second)], SCHEMES["universal"])
    assert [node.span for node in text.nodes] == [Span(3, 7), Span(8, 11), Span(20, 26), Span(27, 34)]
    assert [node.place for node in text.nodes] == [0, 1, 2, 3]
    assert [node.head.text if node.head else "" for node in text.nodes] == ["kam", "", "wuchsen", ""]
    assert path_between(text.nodes[0], text.nodes[3]) is None


def test_paragraphs_without_a_parse_or_without_words_have_no_nodes() -> None:
    from spacy.tokens import Doc

    bare, empty = Doc(vocab(), words=["Roth", "kam"]), Doc(vocab(), words=[])
    parsed = make_doc("Roth/PROPN kam/VERB", "2:nsubj 0:ROOT")
    text = parsed_text([(0, bare), (10, empty), (20, parsed)], ())
    assert [node.span.start for node in text.nodes] == [20, 25]
    assert text.head_of(Span(0, 9)) is None


@pytest.mark.parametrize(
    ("labels", "function"),
    [(("sb", "oc", "dep"), "nsubj"), (("dobj", "nsubjpass"), "dep"), (("obj", "nsubj"), "dep")],
)
def test_the_scheme_is_told_by_the_labels_of_the_parser(labels: tuple[str, ...], function: str) -> None:
    doc = make_doc("Roth/PROPN kam/VERB", "2:sb 0:ROOT" if function == "nsubj" else "2:dep 0:ROOT")
    assert parsed_text([(0, doc)], labels).nodes[0].function == function
