"""What stands around a trigger is seen in every construct of German and English, whatever the scheme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.suggest.events.constraints import judged
from models.suggest.events.matching import Match
from models.suggest.learned.candidates import KnownTriggers, candidates
from models.suggest.learned.context import Context
from models.suggest.learned.parsed_slots import parsed_surroundings
from models.suggest.triggers import Constraints, TriggerRow
from tests.models.suggest.event_cases import lexicon
from tests.models.suggest.learned.parsed_cases import OTHER, Tree, slots_at

SLOTS = {
    "passive with agent": (
        Tree(
            "de",
            "Vogt|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin von/ADP Roth|PERSON/PROPN"
            " *empfangen/VERB/empfangen/VerbForm=Part",
            "5:nsubj:pass 5:aux:pass 4:case 5:obl:agent 0:ROOT",
            "2:sb 0:ROOT 5:sbp 3:nk 2:oc",
        ),
        "obj=Vogt nsubj=Roth",
    ),
    "passive without agent": (
        Tree(
            "en",
            "Vogt|PERSON/PROPN was/AUX/be *received/VERB/receive/VerbForm=Part in/ADP Oslo|GPE/PROPN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl",
            "3:nsubjpass 3:auxpass 0:ROOT 3:prep 4:pobj",
        ),
        "obj=Vogt obl:in=Oslo",
    ),
    "conjuncts in German": (
        Tree(
            "de",
            "Roth|PERSON/PROPN *traf/VERB/treffen/VerbForm=Fin Vogt|PERSON/PROPN und/CCONJ Ruiz|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj 5:cc 3:conj",
            "2:sb 0:ROOT 2:oa 3:cd 4:cj",
        ),
        "nsubj=Roth obj=Vogt+Ruiz",
    ),
    "conjuncts in English": (
        Tree(
            "en",
            "Roth|PERSON/PROPN ,/PUNCT Vogt|PERSON/PROPN and/CCONJ Ruiz|PERSON/PROPN *met/VERB/meet",
            "6:nsubj 3:punct 1:conj 5:cc 1:conj 0:ROOT",
            "6:nsubj 1:punct 1:conj 3:cc 3:conj 0:ROOT",
        ),
        "nsubj=Roth+Vogt+Ruiz",
    ),
    "conjuncts that only the parse sees": (
        Tree(
            "en",
            "Roth|PERSON/PROPN ,/PUNCT who/PRON/who/PronType=Rel came/VERB/come/VerbForm=Fin late/ADV ,/PUNCT"
            " and/CCONJ Vogt|PERSON/PROPN *met/VERB/meet/VerbForm=Fin",
            "9:nsubj 4:punct 4:nsubj 1:acl:relcl 4:advmod 4:punct 8:cc 1:conj 0:ROOT",
            "9:nsubj 1:punct 4:nsubj 1:relcl 4:advmod 1:punct 1:cc 1:conj 0:ROOT",
        ),
        "nsubj=Roth nsubj=Vogt",
    ),
    "conjoined verb": (
        Tree(
            "de",
            "Roth|PERSON/PROPN kam/VERB/kommen/VerbForm=Fin und/CCONJ *traf/VERB/treffen/VerbForm=Fin"
            " Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:cc 2:conj 4:obj",
            "2:sb 0:ROOT 2:cd 3:cj 4:oa",
        ),
        "nsubj=Roth obj=Vogt",
    ),
    "conjoined passive": (
        Tree(
            "en",
            "The/DET pact/NOUN was/AUX/be drafted/VERB/draft/VerbForm=Part and/CCONJ"
            " *signed/VERB/sign/VerbForm=Part",
            "2:det 4:nsubj:pass 4:aux:pass 0:ROOT 6:cc 4:conj",
            "2:det 4:nsubjpass 4:auxpass 0:ROOT 4:cc 4:conj",
        ),
        "obj=pact",
    ),
    "active verb after a passive one": (
        Tree(
            "de",
            "Roth|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin geladen/VERB/laden/VerbForm=Part und/CCONJ"
            " *sprach/VERB/sprechen/VerbForm=Fin",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:cc 3:conj",
            "2:sb 0:ROOT 2:oc 2:cd 4:cj",
        ),
        "nsubj=Roth",
    ),
    "control by the subject": (
        Tree(
            "en",
            "Roth|PERSON/PROPN agreed/VERB/agree/VerbForm=Fin to/PART *meet/VERB/meet/VerbForm=Inf"
            " Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:mark 2:xcomp 4:obj",
            "2:nsubj 0:ROOT 4:aux 2:xcomp 4:dobj",
        ),
        "nsubj=Roth obj=Vogt",
    ),
    "control by the object": (
        Tree(
            "de",
            "Roth|PERSON/PROPN bat/VERB/bitten/VerbForm=Fin Vogt|PERSON/PROPN zu/PART"
            " *vermitteln/VERB/vermitteln/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 5:mark 2:xcomp",
            "2:sb 0:ROOT 2:oa 5:pm 2:oc",
        ),
        "nsubj=Vogt",
    ),
    "control by the subject in spite of an object": (
        Tree(
            "en",
            "Roth|PERSON/PROPN promised/VERB/promise/VerbForm=Fin Vogt|PERSON/PROPN to/PART"
            " *leave/VERB/leave/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 5:mark 2:xcomp",
            "2:nsubj 0:ROOT 2:dobj 5:aux 2:xcomp",
        ),
        "nsubj=Roth",
    ),
    "control through two verbs": (
        Tree(
            "en",
            "Roth|PERSON/PROPN urged/VERB/urge/VerbForm=Fin Vogt|PERSON/PROPN to/PART"
            " come/VERB/come/VerbForm=Inf and/CCONJ *mediate/VERB/mediate/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 5:mark 2:xcomp 7:cc 5:conj",
            "2:nsubj 0:ROOT 2:dobj 5:aux 2:xcomp 5:cc 5:conj",
        ),
        "nsubj=Vogt",
    ),
    "control of a passive": (
        Tree(
            "en",
            "Roth|PERSON/PROPN wants/VERB/want/VerbForm=Fin to/PART be/AUX/be/VerbForm=Inf"
            " *appointed/VERB/appoint/VerbForm=Part",
            "2:nsubj 0:ROOT 5:mark 5:aux:pass 2:xcomp",
            "2:nsubj 0:ROOT 5:aux 5:auxpass 2:xcomp",
        ),
        "obj=Roth",
    ),
    "purpose": (
        Tree(
            "de",
            "Roth|PERSON/PROPN kam/VERB/kommen/VerbForm=Fin um/SCONJ zu/PART"
            " *vermitteln/VERB/vermitteln/VerbForm=Inf",
            "2:nsubj 0:ROOT 5:mark 5:mark 2:advcl",
            "2:sb 0:ROOT 5:cp 5:pm 2:mo",
        ),
        "nsubj=Roth",
    ),
    "relative clause with its subject": (
        Tree(
            "de",
            "Der/DET Gast/NOUN der/PRON/der/PronType=Rel Vogt|PERSON/PROPN"
            " *traf/VERB/treffen/VerbForm=Fin schwieg/VERB/schweigen/VerbForm=Fin",
            "2:det 6:nsubj 5:nsubj 5:obj 2:acl:relcl 0:ROOT",
            "2:nk 6:sb 5:sb 5:oa 2:rc 0:ROOT",
        ),
        "nsubj=Gast obj=Vogt",
    ),
    "relative clause with its object": (
        Tree(
            "de",
            "Der/DET Pakt/NOUN den/PRON/der/PronType=Rel Roth|PERSON/PROPN"
            " *unterzeichnete/VERB/unterzeichnen/VerbForm=Fin gilt/VERB/gelten/VerbForm=Fin",
            "2:det 6:nsubj 5:obj 5:nsubj 2:acl:relcl 0:ROOT",
            "2:nk 6:sb 5:oa 5:sb 2:rc 0:ROOT",
        ),
        "obj=Pakt nsubj=Roth",
    ),
    "relative clause in the passive": (
        Tree(
            "en",
            "The/DET pact/NOUN that/PRON was/AUX/be *signed/VERB/sign/VerbForm=Part holds/VERB/hold",
            "2:det 6:nsubj 5:nsubj:pass 5:aux:pass 2:acl:relcl 0:ROOT",
            "2:det 6:nsubj 5:nsubjpass 5:auxpass 2:relcl 0:ROOT",
        ),
        "obj=pact",
    ),
    "relative clause after a preposition": (
        Tree(
            "en",
            "The/DET town/NOUN to/ADP which/PRON Roth|PERSON/PROPN *travelled/VERB/travel fell/VERB/fall",
            "2:det 7:nsubj 4:case 6:obl 6:nsubj 2:acl:relcl 0:ROOT",
            "2:det 7:nsubj 6:prep 3:pobj 6:nsubj 2:relcl 0:ROOT",
        ),
        "obl:to=town nsubj=Roth",
    ),
    "relative clause without a pronoun": (
        Tree(
            "en",
            "The/DET pact/NOUN Roth|PERSON/PROPN *signed/VERB/sign holds/VERB/hold",
            "2:det 5:nsubj 4:nsubj 2:acl:relcl 0:ROOT",
            "2:det 5:nsubj 4:nsubj 2:relcl 0:ROOT",
        ),
        "obj=pact nsubj=Roth",
    ),
    "relative clause about a place": (
        Tree(
            "en",
            "The/DET town/NOUN where/ADV Roth|PERSON/PROPN *spoke/VERB/speak fell/VERB/fall",
            "2:det 6:nsubj 5:advmod 5:nsubj 2:acl:relcl 0:ROOT",
            "2:det 6:nsubj 5:advmod 5:nsubj 2:relcl 0:ROOT",
        ),
        "nsubj=Roth",
    ),
    "present participle": (
        Tree(
            "en",
            "Envoys/NOUN *visiting/VERB/visit/Tense=Pres|VerbForm=Part Oslo|GPE/PROPN left/VERB/leave",
            "4:nsubj 1:acl 2:obj 0:ROOT",
            "4:nsubj 1:acl 2:dobj 0:ROOT",
        ),
        "nsubj=Envoys obj=Oslo",
    ),
    "past participle": (
        Tree(
            "en",
            "The/DET pact/NOUN *signed/VERB/sign/Tense=Past|VerbForm=Part by/ADP Roth|PERSON/PROPN"
            " holds/VERB/hold",
            "2:det 6:nsubj 2:acl 5:case 3:obl:agent 0:ROOT",
            "2:det 6:nsubj 2:acl 3:agent 4:pobj 0:ROOT",
        ),
        "obj=pact nsubj=Roth",
    ),
    "participle before the noun": (
        Tree(
            "en",
            "The/DET *signed/VERB/sign/VerbForm=Part pact/NOUN holds/VERB/hold",
            "3:det 3:amod 4:nsubj 0:ROOT",
        ),
        "obj=pact",
    ),
    "participle before the noun, in German": (
        Tree(
            "de",
            "Der/DET *unterzeichnete/ADJ/unterzeichnen/VerbForm=Part Pakt/NOUN gilt/VERB/gelten/VerbForm=Fin",
            "3:det 3:amod 4:nsubj 0:ROOT",
            "3:nk 3:nk 4:sb 0:ROOT",
        ),
        "obj=Pakt",
    ),
    "participle clause of the subject": (
        Tree(
            "en",
            "*Visiting/VERB/visit/VerbForm=Ger Oslo|GPE/PROPN ,/PUNCT Roth|PERSON/PROPN spoke/VERB/speak",
            "5:advcl 1:obj 1:punct 5:nsubj 0:ROOT",
            "5:advcl 1:dobj 5:punct 5:nsubj 0:ROOT",
        ),
        "nsubj=Roth obj=Oslo",
    ),
    "finite clause without subject": (
        Tree(
            "de",
            "Roth|PERSON/PROPN kam/VERB/kommen/VerbForm=Fin wie/SCONJ"
            " *gemeldet/VERB/melden/VerbForm=Part wurde/AUX/werden/VerbForm=Fin",
            "2:nsubj 0:ROOT 4:mark 2:advcl 4:aux:pass",
            "2:sb 0:ROOT 5:cp 5:oc 2:mo",
        ),
        "",
    ),
    "zwischen": (
        Tree(
            "de",
            "Das/DET *Treffen/NOUN zwischen/ADP Roth|PERSON/PROPN und/CCONJ Vogt|PERSON/PROPN"
            " begann/VERB/beginnen/VerbForm=Fin",
            "2:det 7:nsubj 4:case 2:nmod 6:cc 4:conj 0:ROOT",
            "2:nk 7:sb 2:mnr 3:nk 4:cd 5:cj 0:ROOT",
        ),
        "nmod:zwischen=Roth+Vogt",
    ),
    "between": (
        Tree(
            "en",
            "*Talks/NOUN between/ADP Roth|PERSON/PROPN and/CCONJ Vogt|PERSON/PROPN began/VERB/begin",
            "6:nsubj 3:case 1:nmod 5:cc 3:conj 0:ROOT",
            "6:nsubj 1:prep 2:pobj 3:cc 3:conj 0:ROOT",
        ),
        "nmod:between=Roth+Vogt",
    ),
    "title before a name, in German": (
        Tree(
            "de",
            "Roth|PERSON/PROPN *traf/VERB/treffen/VerbForm=Fin Präsidentin|TITLE/NOUN Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj 3:appos",
            "2:sb 0:ROOT 4:nk 2:oa",
        ),
        "nsubj=Roth obj=Vogt",
    ),
    "title before a name, in English": (
        Tree(
            "en",
            "Roth|PERSON/PROPN *met/VERB/meet president|TITLE/NOUN Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj 3:flat",
            "2:nsubj 0:ROOT 4:compound 2:dobj",
        ),
        "nsubj=Roth obj=Vogt",
    ),
    "apposition": (
        Tree(
            "en",
            "Roth|PERSON/PROPN *met/VERB/meet the/DET head/NOUN of/ADP Opec|ORG/PROPN ,/PUNCT"
            " Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:det 2:obj 6:case 4:nmod 8:punct 4:appos",
            "2:nsubj 0:ROOT 4:det 2:dobj 4:prep 5:pobj 4:punct 4:appos",
        ),
        "nsubj=Roth obj=head obj=Vogt",
    ),
    "people before the noun": (
        Tree(
            "de",
            "Das/DET polnische|NORP/ADJ *Treffen/NOUN begann/VERB/beginnen/VerbForm=Fin",
            "3:det 3:amod 4:nsubj 0:ROOT",
            "3:nk 3:nk 4:sb 0:ROOT",
        ),
        "amod=polnische",
    ),
    "people before the noun, in English": (
        Tree(
            "en",
            "The/DET Polish|NORP/ADJ *visit/NOUN began/VERB/begin",
            "3:det 3:amod 4:nsubj 0:ROOT",
        ),
        "amod=Polish",
    ),
    "compound": (
        Tree(
            "en",
            "The/DET Oslo|GPE/PROPN *talks/NOUN began/VERB/begin",
            "3:det 3:compound 4:nsubj 0:ROOT",
        ),
        "compound=Oslo",
    ),
    "compound of two": (
        Tree(
            "en",
            "The/DET Oslo|GPE/PROPN -/PUNCT Bonn|GPE/PROPN *talks/NOUN began/VERB/begin",
            "5:det 4:compound 4:punct 5:compound 6:nsubj 0:ROOT",
        ),
        "compound=Bonn compound=Oslo",
    ),
}
"""Sentences by construct, with the slots of the word with the star; further conjuncts after a plus sign."""

BOTH = [
    pytest.param(tree, scheme, set(slots.split()), id=f"{name} {scheme}")
    for name, (tree, slots) in SLOTS.items()
    for scheme in ("universal", OTHER[tree.language])
]


@pytest.mark.parametrize(("tree", "scheme", "slots"), BOTH)
def test_the_parse_shows_the_slots_of_a_construct(tree: Tree, scheme: str, slots: set[str]) -> None:
    assert slots_at(tree.context(scheme), tree.trigger) == slots


def candidate(context: Context, kind: str) -> Match:
    return next(
        match for match, _ in candidates(context, KnownTriggers(lexicon(), {})) if match.row.type == kind
    )


def demanding(row: TriggerRow, slot: str) -> TriggerRow:
    return replace(row, constraints=Constraints(needs=frozenset({slot})))


def test_the_parse_is_not_asked_for_slots_that_no_row_demands() -> None:
    tree, kind, slot = LIGHT["führen"]
    context = tree.context("universal")
    match = candidate(context, kind)
    match.row = replace(match.row, constraints=Constraints(separable="ab"))
    around = parsed_surroundings(context, match)
    assert around is not None
    assert not around.slots
    match.row = demanding(match.row, slot)
    asked = parsed_surroundings(context, match)
    assert asked is not None
    assert asked.slots


SEPARATED = [
    Tree(
        "de",
        "Roth|PERSON/PROPN *trat/VERB/treten/VerbForm=Fin am/ADP/an Montag|DATE/NOUN zurück/ADP",
        "2:nsubj 0:ROOT 4:case 2:obl 2:compound:prt",
        "2:sb 0:ROOT 2:mo 3:nk 2:svp",
    ),
    Tree(
        "de",
        "Roth|PERSON/PROPN *trat/VERB/treten/VerbForm=Fin zurück/ADP vom/ADP/von Amt/NOUN",
        "2:nsubj 0:ROOT 2:compound:prt 5:case 2:obl",
        "2:sb 0:ROOT 2:svp 2:mo 4:nk",
    ),
]


@pytest.mark.parametrize("tree", SEPARATED, ids=("at the end", "before a phrase"))
@pytest.mark.parametrize("scheme", ["universal", "tiger"])
def test_a_separated_verb_is_a_trigger_of_two_fragments(tree: Tree, scheme: str) -> None:
    context = tree.context(scheme)
    match = candidate(context, "OFFICE_CHANGE")
    assert match.row.lemma == "zurücktreten"
    assert [context.article.text[span.start : span.end] for span in match.fragments] == ["trat", "zurück"]


LIGHT = {
    "hold": (
        Tree(
            "en",
            "Roth|PERSON/PROPN held/VERB/hold a/DET call/NOUN with/ADP Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:det 2:obj 6:case 2:obl",
            "2:nsubj 0:ROOT 4:det 2:dobj 2:prep 5:pobj",
        ),
        "CALL",
        "nmod:with",
    ),
    "führen": (
        Tree(
            "de",
            "Roth|PERSON/PROPN führte/VERB/führen/VerbForm=Fin mit/ADP Vogt|PERSON/PROPN Gespräche/NOUN",
            "2:nsubj 0:ROOT 4:case 2:obl 2:obj",
            "2:sb 0:ROOT 2:mo 3:nk 2:oa",
        ),
        "DISCUSS",
        "nmod:mit",
    ),
}


@pytest.mark.parametrize(
    ("tree", "scheme", "kind", "slot"),
    [
        pytest.param(tree, scheme, kind, slot, id=f"{verb} {scheme}")
        for verb, (tree, kind, slot) in LIGHT.items()
        for scheme in ("universal", OTHER[tree.language])
    ],
)
def test_a_noun_has_what_hangs_on_its_light_verb(tree: Tree, scheme: str, kind: str, slot: str) -> None:
    context = tree.context(scheme)
    match = candidate(context, kind)
    match.row = demanding(match.row, slot)
    around = parsed_surroundings(context, match)
    assert match.is_noun
    assert {item.phrase.head.text for item in match.verb_slots if item.name == "nsubj"} == {"Roth"}
    assert around is not None
    assert [phrase.head.text for phrase in around.phrases(slot)] == ["Vogt"]
    assert judged(match.row, around)[0]


@pytest.mark.parametrize("scheme", ["universal", "tiger"])
def test_a_compound_is_a_trigger_with_the_slots_of_its_last_noun(scheme: str) -> None:
    context = Tree(
        "de",
        "Das/DET *Murmeltreffen/NOUN der/DET Räte/NOUN/rat/Case=Gen begann/VERB/beginnen/VerbForm=Fin",
        "2:det 5:nsubj 4:det 2:nmod 0:ROOT",
        "2:nk 5:sb 4:nk 2:ag 0:ROOT",
    ).context(scheme)
    match = candidate(context, "MEET")
    match.row = demanding(match.row, "nmod:gen")
    around = parsed_surroundings(context, match)
    assert match.row.lemma == "Treffen"
    assert around is not None
    assert [phrase.head.text for phrase in around.phrases("nmod:gen")] == ["Räte"]
