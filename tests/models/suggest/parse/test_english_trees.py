"""English sentences have the same functions whether their trees are Universal Dependencies or ClearNLP's."""

from __future__ import annotations

import pytest

from models.suggest.parse.nodes import path_between
from tests.models.suggest.parse.tree_cases import Case, expected, named, parse, view

CASES = {
    "active": Case(
        "Roth/PROPN received/VERB the/DET chancellor/NOUN",
        "2:nsubj 0:ROOT 4:det 2:obj",
        "2:nsubj 0:ROOT 4:det 2:dobj",
        "nsubj root det obj",
    ),
    "passive with agent": Case(
        "Roth/PROPN was/AUX/be received/VERB/receive/VerbForm=Part by/ADP Vogt/PROPN",
        "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl:agent",
        "3:nsubjpass 3:auxpass 0:ROOT 3:agent 4:pobj",
        "nsubj:pass aux:pass root case obl:agent",
    ),
    "passive below a modal and the perfect": Case(
        "It/PRON may/AUX have/AUX been/AUX/be signed/VERB/sign/VerbForm=Part",
        "5:nsubj:pass 5:aux 5:aux 5:aux:pass 0:ROOT",
        "5:nsubjpass 5:aux 5:aux 5:auxpass 0:ROOT",
        "nsubj:pass aux aux aux:pass root",
    ),
    "future": Case(
        "Roth/PROPN will/AUX not/PART meet/VERB him/PRON",
        "4:nsubj 4:aux 4:advmod 0:ROOT 4:obj",
        "4:nsubj 4:aux 4:neg 0:ROOT 4:dobj",
        "nsubj aux neg root obj",
    ),
    "negations": Case(
        "Roth/PROPN never/ADV made/VERB no/DET promise/NOUN",
        "3:nsubj 3:advmod 0:ROOT 5:det 3:obj",
        "3:nsubj 3:neg 0:ROOT 5:det 3:dobj",
        "nsubj neg root neg obj",
    ),
    "phrasal particle": Case(
        "Roth/PROPN called/VERB/call off/ADP talks/NOUN",
        "2:nsubj 0:ROOT 2:compound:prt 2:obj",
        "2:nsubj 0:ROOT 2:prt 2:dobj",
        "nsubj root prt obj",
    ),
    "indirect object": Case(
        "Roth/PROPN gave/VERB him/PRON aid/NOUN",
        "2:nsubj 0:ROOT 2:iobj 2:obj",
        "2:nsubj 0:ROOT 2:dative 2:dobj",
        "nsubj root iobj obj",
    ),
    "indirect object with to": Case(
        "Roth/PROPN gave/VERB aid/NOUN to/ADP him/PRON",
        "2:nsubj 0:ROOT 2:obj 5:case 2:obl",
        "2:nsubj 0:ROOT 2:dobj 2:dative 4:pobj",
        "nsubj root obj case obl:to",
    ),
    "prepositions": Case(
        "Roth/PROPN spoke/VERB on/ADP Monday/PROPN at/ADP talks/NOUN in/ADP the/DET city/NOUN of/ADP"
        " Bonn/PROPN",
        "2:nsubj 0:ROOT 4:case 2:obl 6:case 2:obl 9:case 9:det 6:nmod 11:case 9:nmod",
        "2:nsubj 0:ROOT 2:prep 3:pobj 2:prep 5:pobj 6:prep 9:det 7:pobj 9:prep 10:pobj",
        "nsubj root case obl:on case obl:at case det nmod:in case nmod:of",
    ),
    "prepositions in two words": Case(
        "Roth/PROPN fled/VERB according/VERB to/ADP Vogt/PROPN",
        "2:nsubj 0:ROOT 5:case 3:fixed 2:obl",
        "2:nsubj 0:ROOT 2:prep 3:prep 4:pobj",
        "nsubj root case case obl:according",
        heads="2 0 5 5 2",
    ),
    "preposition at the top": Case(
        "In/ADP Bonn/PROPN",
        "2:case 0:ROOT",
        "0:ROOT 1:pobj",
        "case root",
    ),
    "preposition stranded": Case(
        "Talks/NOUN he/PRON agreed/VERB to/ADP failed/VERB",
        "5:nsubj 3:nsubj 1:acl:relcl 3:obl 0:ROOT",
        "5:nsubj 3:nsubj 1:relcl 3:prep 0:ROOT",
        "nsubj nsubj relcl advmod root",
    ),
    "clause after a preposition": Case(
        "Roth/PROPN left/VERB after/ADP signing/VERB it/PRON",
        "2:nsubj 0:ROOT 4:mark 2:advcl 4:obj",
        "2:nsubj 0:ROOT 2:prep 3:pcomp 4:dobj",
        "nsubj root mark advcl obj",
    ),
    "clause after a preposition below a noun": Case(
        "Talks/NOUN on/ADP ending/VERB it/PRON failed/VERB",
        "5:nsubj 3:mark 1:acl 3:obj 0:ROOT",
        "5:nsubj 1:prep 2:pcomp 3:dobj 0:ROOT",
        "nsubj mark acl obj root",
    ),
    "time without preposition": Case(
        "Roth/PROPN came/VERB last/ADJ week/NOUN",
        "2:nsubj 0:ROOT 4:amod 2:obl:unmarked",
        "2:nsubj 0:ROOT 4:amod 2:npadvmod",
        "nsubj root amod obl:bare",
    ),
    "time beside a noun": Case(
        "Talks/NOUN Monday/PROPN failed/VERB",
        "3:nsubj 1:nmod:unmarked 0:ROOT",
        "3:nsubj 1:npadvmod 0:ROOT",
        "nsubj nmod:bare root",
    ),
    "genitive": Case(
        "Roth/PROPN 's/PART visit/NOUN began/VERB",
        "3:nmod:poss 1:case 4:nsubj 0:ROOT",
        "3:poss 1:case 4:nsubj 0:ROOT",
        "nmod:poss case nsubj root",
    ),
    "possessive": Case(
        "His/PRON/his/Case=Gen|Poss=Yes visit/NOUN began/VERB",
        "2:nmod:poss 3:nsubj 0:ROOT",
        "2:poss 3:nsubj 0:ROOT",
        "nmod:poss nsubj root",
    ),
    "compound": Case(
        "Bonn/PROPN talks/NOUN began/VERB",
        "2:compound 3:nsubj 0:ROOT",
        "2:compound 3:nsubj 0:ROOT",
        "compound nsubj root",
    ),
    "between with two": Case(
        "Talks/NOUN between/ADP Roth/PROPN and/CCONJ Vogt/PROPN began/VERB",
        "6:nsubj 3:case 1:nmod 5:cc 3:conj 0:ROOT",
        "6:nsubj 1:prep 2:pobj 3:cc 3:conj 0:ROOT",
        "nsubj case nmod:between cc conj root",
    ),
    "between with three": Case(
        "Talks/NOUN between/ADP Roth/PROPN Vogt/PROPN and/CCONJ Kern/PROPN began/VERB",
        "7:nsubj 3:case 1:nmod 3:conj 6:cc 3:conj 0:ROOT",
        "7:nsubj 1:prep 2:pobj 3:conj 4:cc 4:conj 0:ROOT",
        "nsubj case nmod:between conj cc conj root",
    ),
    "conjuncts with prepositions": Case(
        "Roth/PROPN spoke/VERB in/ADP Bonn/PROPN and/CCONJ in/ADP Ulm/PROPN",
        "2:nsubj 0:ROOT 4:case 2:obl 7:cc 7:case 4:conj",
        "2:nsubj 0:ROOT 2:prep 3:pobj 3:cc 3:conj 6:pobj",
        "nsubj root case obl:in cc case conj",
    ),
    "conjuncts below one auxiliary": Case(
        "It/PRON was/AUX/be signed/VERB/sign/VerbForm=Part and/CCONJ sealed/VERB/seal/VerbForm=Part",
        "3:nsubj:pass 3:aux:pass 0:ROOT 5:cc 3:conj",
        "3:nsubjpass 3:auxpass 0:ROOT 3:cc 3:conj",
        "nsubj:pass aux:pass root cc conj",
    ),
    "apposition": Case(
        "The/DET chancellor/NOUN ,/PUNCT Roth/PROPN ,/PUNCT came/VERB",
        "2:det 6:nsubj 2:punct 2:appos 2:punct 0:ROOT",
        "2:det 6:nsubj 2:punct 2:appos 2:punct 0:ROOT",
        "det nsubj punct appos punct root",
    ),
    "title before its name": Case(
        "Chancellor/PROPN Roth/PROPN came/VERB",
        "2:nmod:desc 3:nsubj 0:ROOT",
        "2:compound 3:nsubj 0:ROOT",
        "desc nsubj root",
        persons="Roth",
    ),
    "relative clause": Case(
        "The/DET pact/NOUN that/PRON was/AUX/be signed/VERB/sign/VerbForm=Part holds/VERB",
        "2:det 6:nsubj 5:nsubj:pass 5:aux:pass 2:acl:relcl 0:ROOT",
        "2:det 6:nsubj 5:nsubjpass 5:auxpass 2:relcl 0:ROOT",
        "det nsubj nsubj:pass aux:pass relcl root",
    ),
    "infinitive": Case(
        "Roth/PROPN vowed/VERB to/PART receive/VERB Vogt/PROPN",
        "2:nsubj 0:ROOT 4:mark 2:xcomp 4:obj",
        "2:nsubj 0:ROOT 4:aux 2:xcomp 4:dobj",
        "nsubj root mark xcomp obj",
    ),
    "infinitive below a noun": Case(
        "Plans/NOUN to/PART meet/VERB failed/VERB",
        "4:nsubj 3:mark 1:acl 0:ROOT",
        "4:nsubj 3:aux 1:acl 0:ROOT",
        "nsubj mark acl root",
    ),
    "that": Case(
        "Roth/PROPN said/VERB that/SCONJ Vogt/PROPN would/AUX come/VERB",
        "2:nsubj 0:ROOT 6:mark 6:nsubj 6:aux 2:ccomp",
        "2:nsubj 0:ROOT 6:mark 6:nsubj 6:aux 2:ccomp",
        "nsubj root mark nsubj aux ccomp",
    ),
    "predicate noun": Case(
        "Roth/PROPN will/AUX be/AUX/be head/NOUN of/ADP Bonn/PROPN on/ADP Monday/PROPN",
        "4:nsubj 4:aux 4:cop 0:ROOT 6:case 4:nmod 8:case 4:obl",
        "3:nsubj 3:aux 0:ROOT 3:attr 4:prep 5:pobj 3:prep 7:pobj",
        "nsubj aux cop root case nmod:of case obl:on",
    ),
    "predicate adjective": Case(
        "Roth/PROPN is/AUX/be ready/ADJ for/ADP talks/NOUN",
        "3:nsubj 3:cop 0:ROOT 5:case 3:obl",
        "2:nsubj 0:ROOT 2:acomp 3:prep 4:pobj",
        "nsubj cop root case obl:for",
    ),
    "there is": Case(
        "There/PRON were/VERB/be talks/NOUN",
        "2:expl 0:ROOT 2:nsubj",
        "2:expl 0:ROOT 2:attr",
        "expl root nsubj",
    ),
    "predicate of another verb": Case(
        "Roth/PROPN was/AUX/be named/VERB/name/VerbForm=Part chief/NOUN",
        "3:nsubj:pass 3:aux:pass 0:ROOT 3:xcomp",
        "3:nsubjpass 3:auxpass 0:ROOT 3:oprd",
        "nsubj:pass aux:pass root xcomp",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_universal_and_clearnlp_trees_have_the_same_functions(case: Case) -> None:
    assert view(parse(case.words, case.universal, "universal")) == expected(case)
    assert view(parse(case.words, case.other, "clearnlp", case.persons)) == expected(case)


@pytest.mark.parametrize("scheme", ["universal", "clearnlp"])
def test_is_passive_tells_voice(scheme: str) -> None:
    voices = {
        ("active", "received"): False,
        ("passive with agent", "received"): True,
        ("passive below a modal and the perfect", "signed"): True,
        ("conjuncts below one auxiliary", "sealed"): True,
        ("that", "come"): False,
    }
    for (name, verb), passive in voices.items():
        case = CASES[name]
        arcs = case.universal if scheme == "universal" else case.other
        assert named(parse(case.words, arcs, scheme), verb).is_passive() is passive, name


@pytest.mark.parametrize("scheme", ["universal", "clearnlp"])
def test_path_between_reaches_every_party_of_between(scheme: str) -> None:
    case = CASES["between with three"]
    text = parse(case.words, case.universal if scheme == "universal" else case.other, scheme)
    for party in ("Roth", "Vogt", "Kern"):
        assert path_between(named(text, "Talks"), named(text, party)) == ((), ("nmod:between",))


def test_path_between_to_either_part_of_a_name_is_the_same_whichever_part_is_its_head() -> None:
    words = "Chancellor/PROPN Jan/PROPN Roth/PROPN came/VERB"
    ours = parse(words, "2:nmod:desc 4:nsubj 2:flat 0:ROOT", "universal")
    theirs = parse(words, "3:compound 3:compound 4:nsubj 0:ROOT", "clearnlp", persons="Jan Roth")
    for text in (ours, theirs):
        verb = named(text, "came")
        assert path_between(verb, named(text, "Jan")) == ((), ("nsubj",))
        assert path_between(verb, named(text, "Roth")) == ((), ("nsubj",))
        assert path_between(verb, named(text, "Chancellor")) == ((), ("nsubj", "desc"))
