"""German sentences have the same functions whether their trees are Universal Dependencies or TIGER's."""

from __future__ import annotations

import pytest

from models.suggest.parse.nodes import path_between
from tests.models.suggest.parse.tree_cases import Case, expected, named, parse, view

CASES = {
    "active": Case(
        "Roth/PROPN empfing/VERB/empfangen/VerbForm=Fin den/DET Kanzler/NOUN",
        "2:nsubj 0:ROOT 4:det 2:obj",
        "2:sb 0:ROOT 4:nk 2:oa",
        "nsubj root det obj",
    ),
    "passive with agent": Case(
        "Der/DET Kanzler/NOUN wurde/AUX/werden/VerbForm=Fin von/ADP Roth/PROPN"
        " empfangen/VERB/empfangen/VerbForm=Part",
        "2:det 6:nsubj:pass 6:aux:pass 5:case 6:obl:agent 0:ROOT",
        "2:nk 3:sb 0:ROOT 6:sbp 4:nk 3:oc",
        "det nsubj:pass aux:pass case obl:agent root",
    ),
    "passive in the perfect": Case(
        "Der/DET Pakt/NOUN ist/AUX/sein/VerbForm=Fin unterzeichnet/VERB/unterzeichnen/VerbForm=Part"
        " worden/AUX/werden/VerbForm=Part",
        "2:det 4:nsubj:pass 4:aux 0:ROOT 4:aux:pass",
        "2:nk 3:sb 0:ROOT 5:oc 3:oc",
        "det nsubj:pass aux root aux:pass",
    ),
    "passive below a modal, verb last": Case(
        "Roth/PROPN sagte/VERB/sagen/VerbForm=Fin dass/SCONJ er/PRON ernannt/VERB/ernennen/VerbForm=Part"
        " werden/AUX/werden/VerbForm=Inf soll/AUX/sollen/VerbForm=Fin",
        "2:nsubj 0:ROOT 5:mark 5:nsubj:pass 2:ccomp 5:aux:pass 5:aux",
        "2:sb 0:ROOT 7:cp 7:sb 6:oc 7:oc 2:oc",
        "nsubj root mark nsubj:pass ccomp aux:pass aux",
    ),
    "passive in the future": Case(
        "Roth/PROPN wird/AUX/werden/VerbForm=Fin ernannt/VERB/ernennen/VerbForm=Part"
        " werden/AUX/werden/VerbForm=Inf",
        "3:nsubj:pass 3:aux 0:ROOT 3:aux:pass",
        "2:sb 0:ROOT 4:oc 2:oc",
        "nsubj:pass aux root aux:pass",
    ),
    "perfect": Case(
        "Roth/PROPN hat/AUX/haben/VerbForm=Fin Vogt/PROPN empfangen/VERB/empfangen/VerbForm=Part",
        "4:nsubj 4:aux 4:obj 0:ROOT",
        "2:sb 0:ROOT 4:oa 2:oc",
        "nsubj aux obj root",
    ),
    "modal": Case(
        "Roth/PROPN will/AUX/wollen/VerbForm=Fin Vogt/PROPN empfangen/VERB/empfangen/VerbForm=Inf",
        "4:nsubj 4:aux 4:obj 0:ROOT",
        "2:sb 0:ROOT 4:oa 2:oc",
        "nsubj aux obj root",
    ),
    "future": Case(
        "Roth/PROPN wird/AUX/werden/VerbForm=Fin Vogt/PROPN empfangen/VERB/empfangen/VerbForm=Inf",
        "4:nsubj 4:aux 4:obj 0:ROOT",
        "2:sb 0:ROOT 4:oa 2:oc",
        "nsubj aux obj root",
    ),
    "future perfect": Case(
        "Roth/PROPN wird/AUX/werden/VerbForm=Fin Vogt/PROPN empfangen/VERB/empfangen/VerbForm=Part"
        " haben/AUX/haben/VerbForm=Inf",
        "4:nsubj 4:aux 4:obj 0:ROOT 4:aux",
        "2:sb 0:ROOT 4:oa 5:oc 2:oc",
        "nsubj aux obj root aux",
    ),
    "particle apart": Case(
        "Roth/PROPN tritt/VERB/treten/VerbForm=Fin heute/ADV zurück/ADP",
        "2:nsubj 0:ROOT 2:advmod 2:compound:prt",
        "2:sb 0:ROOT 2:mo 2:svp",
        "nsubj root advmod prt",
    ),
    "dative": Case(
        "Roth/PROPN gab/VERB/geben/VerbForm=Fin dem/DET/der/Case=Dat Kanzler/NOUN/kanzler/Case=Dat"
        " die/DET Hand/NOUN/hand/Case=Acc",
        "2:nsubj 0:ROOT 4:det 2:obl:arg 6:det 2:obj",
        "2:sb 0:ROOT 4:nk 2:da 6:nk 2:oa",
        "nsubj root det obl:arg det obj",
    ),
    "dative without subtype": Case(
        "Roth/PROPN half/VERB/helfen/VerbForm=Fin ihm/PRON/er/Case=Dat",
        "2:nsubj 0:ROOT 2:iobj",
        "2:sb 0:ROOT 2:da",
        "nsubj root obl:arg",
    ),
    "genitive object": Case(
        "Roth/PROPN gedachte/VERB/gedenken/VerbForm=Fin der/DET Opfer/NOUN/opfer/Case=Gen",
        "2:nsubj 0:ROOT 4:det 2:obl",
        "2:sb 0:ROOT 4:nk 2:og",
        "nsubj root det obl:gen",
    ),
    "prepositions with articles": Case(
        "Roth/PROPN reiste/VERB/reisen/VerbForm=Fin am/ADP/an Montag/NOUN zum/ADP/zu Treffen/NOUN"
        " beim/ADP/bei Kanzler/NOUN im/ADP/in Schloss/NOUN",
        "2:nsubj 0:ROOT 4:case 2:obl 6:case 2:obl 8:case 6:nmod 10:case 8:nmod",
        "2:sb 0:ROOT 2:mo 3:nk 2:op 5:nk 6:mnr 7:nk 8:mnr 9:nk",
        "nsubj root case obl:an case obl:zu case nmod:bei case nmod:in",
    ),
    "two prepositions": Case(
        "Roth/PROPN blieb/VERB/bleiben/VerbForm=Fin bis/ADP zum/ADP/zu Freitag/NOUN",
        "2:nsubj 0:ROOT 5:case 5:case 2:obl",
        "2:sb 0:ROOT 2:mo 3:nk 4:nk",
        "nsubj root case case obl:zu",
    ),
    "prepositions around": Case(
        "Roth/PROPN rief/VERB/rufen/VerbForm=Fin von/ADP Bonn/PROPN aus/ADP an/ADP",
        "2:nsubj 0:ROOT 4:case 2:obl 4:case 2:compound:prt",
        "2:sb 0:ROOT 2:mo 3:nk 3:ac 2:svp",
        "nsubj root case obl:von case prt",
    ),
    "preposition behind": Case(
        "Angaben/NOUN zufolge/ADP floh/VERB/fliehen/VerbForm=Fin Roth/PROPN",
        "3:obl 1:case 0:ROOT 3:nsubj",
        "2:nk 3:mo 0:ROOT 3:sb",
        "obl:zufolge case root nsubj",
    ),
    "preposition at the top": Case(
        "Am/ADP/an Montag/NOUN in/ADP Bonn/PROPN",
        "2:case 0:ROOT 4:case 2:nmod",
        "0:ROOT 1:nk 2:mnr 3:nk",
        "case root case nmod:in",
    ),
    "als": Case(
        "Roth/PROPN kam/VERB/kommen/VerbForm=Fin als/ADP Kanzler/NOUN",
        "2:nsubj 0:ROOT 4:case 2:obl",
        "2:sb 0:ROOT 2:mo 3:nk",
        "nsubj root case obl:als",
    ),
    "als as a comparison": Case(
        "Roth/PROPN ist/AUX/sein/VerbForm=Fin älter/ADJ als/CCONJ Vogt/PROPN",
        "3:nsubj 3:cop 0:ROOT 5:case 3:obl",
        "2:sb 0:ROOT 2:pd 5:cm 3:cc",
        "nsubj cop root case obl:als",
    ),
    "time without preposition": Case(
        "Roth/PROPN kam/VERB/kommen/VerbForm=Fin diese/DET Woche/NOUN/woche/Case=Acc",
        "2:nsubj 0:ROOT 4:det 2:obl:tmod",
        "2:sb 0:ROOT 4:nk 2:mo",
        "nsubj root det obl:bare",
    ),
    "year": Case(
        "Roth/PROPN kam/VERB/kommen/VerbForm=Fin 1990/NUM",
        "2:nsubj 0:ROOT 2:obl",
        "2:sb 0:ROOT 2:mo",
        "nsubj root obl:bare",
    ),
    "nouns side by side": Case(
        "Roth/PROPN kam/VERB/kommen/VerbForm=Fin Ende/NOUN/ende/Case=Acc Mai/NOUN/mai/Case=Acc 1990/NUM",
        "2:nsubj 0:ROOT 2:obl 3:nmod 4:nmod",
        "2:sb 0:ROOT 2:mo 3:nk 4:nk",
        "nsubj root obl:bare desc nummod",
    ),
    "genitive": Case(
        "Der/DET Besuch/NOUN des/DET/der/Case=Gen Kanzlers/NOUN/kanzler/Case=Gen begann/VERB/beginnen",
        "2:det 5:nsubj 4:det 2:nmod 0:ROOT",
        "2:nk 5:sb 4:nk 2:ag 0:ROOT",
        "det nsubj det nmod:gen root",
    ),
    "genitive of a name before its noun": Case(
        "Roths/PROPN/roth/Case=Gen Besuch/NOUN begann/VERB/beginnen/VerbForm=Fin",
        "2:nmod:poss 3:nsubj 0:ROOT",
        "2:ag 3:sb 0:ROOT",
        "nmod:gen nsubj root",
    ),
    "von": Case(
        "Der/DET Besuch/NOUN von/ADP Roth/PROPN begann/VERB/beginnen/VerbForm=Fin",
        "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
        "2:nk 5:sb 2:pg 3:nk 0:ROOT",
        "det nsubj case nmod:von root",
    ),
    "zwischen with two": Case(
        "Gespräche/NOUN zwischen/ADP Roth/PROPN und/CCONJ Vogt/PROPN begannen/VERB/beginnen/VerbForm=Fin",
        "6:nsubj 3:case 1:nmod 5:cc 3:conj 0:ROOT",
        "6:sb 1:mnr 2:nk 3:cd 4:cj 0:ROOT",
        "nsubj case nmod:zwischen cc conj root",
    ),
    "zwischen with three": Case(
        "Gespräche/NOUN zwischen/ADP Roth/PROPN Vogt/PROPN und/CCONJ Kern/PROPN"
        " begannen/VERB/beginnen/VerbForm=Fin",
        "7:nsubj 3:case 1:nmod 3:conj 6:cc 3:conj 0:ROOT",
        "7:sb 1:mnr 2:nk 3:cj 4:cd 5:cj 0:ROOT",
        "nsubj case nmod:zwischen conj cc conj root",
    ),
    "conjuncts with prepositions": Case(
        "Roth/PROPN sprach/VERB/sprechen/VerbForm=Fin in/ADP Bonn/PROPN und/CCONJ in/ADP Ulm/PROPN",
        "2:nsubj 0:ROOT 4:case 2:obl 7:cc 7:case 4:conj",
        "2:sb 0:ROOT 2:mo 3:nk 3:cd 5:cj 6:nk",
        "nsubj root case obl:in cc case conj",
    ),
    "conjuncts below one auxiliary": Case(
        "Der/DET Pakt/NOUN wurde/AUX/werden/VerbForm=Fin unterzeichnet/VERB/unterzeichnen/VerbForm=Part"
        " und/CCONJ ratifiziert/VERB/ratifizieren/VerbForm=Part",
        "2:det 4:nsubj:pass 4:aux:pass 0:ROOT 6:cc 4:conj",
        "2:nk 3:sb 0:ROOT 3:oc 4:cd 5:cj",
        "det nsubj:pass aux:pass root cc conj",
    ),
    "conjuncts with an auxiliary each": Case(
        "Roth/PROPN hat/AUX/haben/VerbForm=Fin gesprochen/VERB/sprechen/VerbForm=Part und/CCONJ"
        " wird/AUX/werden/VerbForm=Fin reisen/VERB/reisen/VerbForm=Inf",
        "3:nsubj 3:aux 0:ROOT 6:cc 6:aux 3:conj",
        "2:sb 0:ROOT 2:oc 2:cd 4:cj 5:oc",
        "nsubj aux root cc aux conj",
    ),
    "name after its title": Case(
        "Kanzler/NOUN Roth/PROPN kam/VERB/kommen/VerbForm=Fin",
        "3:nsubj 1:appos 0:ROOT",
        "3:sb 1:nk 0:ROOT",
        "nsubj appos root",
    ),
    "title before its name": Case(
        "Kanzler/NOUN Jan/PROPN Roth/PROPN kam/VERB/kommen/VerbForm=Fin",
        "3:nmod:desc 3:flat:name 4:nsubj 0:ROOT",
        "3:nk 3:pnc 4:sb 0:ROOT",
        "desc flat nsubj root",
    ),
    "apposition": Case(
        "Roth/PROPN ,/PUNCT der/DET Kanzler/NOUN ,/PUNCT kam/VERB/kommen/VerbForm=Fin",
        "6:nsubj 4:punct 4:det 1:appos 4:punct 0:ROOT",
        "6:sb 4:punct 4:nk 1:app 4:punct 0:ROOT",
        "nsubj punct det appos punct root",
    ),
    "relative clause": Case(
        "Der/DET Pakt/NOUN der/PRON gestern/ADV unterzeichnet/VERB/unterzeichnen/VerbForm=Part"
        " wurde/AUX/werden/VerbForm=Fin gilt/VERB/gelten/VerbForm=Fin",
        "2:det 7:nsubj 5:nsubj:pass 5:advmod 2:acl:relcl 5:aux:pass 0:ROOT",
        "2:nk 7:sb 6:sb 5:mo 6:oc 2:rc 0:ROOT",
        "det nsubj nsubj:pass advmod relcl aux:pass root",
    ),
    "infinitive with zu": Case(
        "Roth/PROPN versprach/VERB/versprechen/VerbForm=Fin Vogt/PROPN zu/PART"
        " empfangen/VERB/empfangen/VerbForm=Inf",
        "2:nsubj 0:ROOT 5:obj 5:mark 2:xcomp",
        "2:sb 0:ROOT 5:oa 5:pm 2:oc",
        "nsubj root obj mark xcomp",
    ),
    "infinitive below a predicate": Case(
        "Roth/PROPN ist/AUX/sein/VerbForm=Fin bereit/ADJ Vogt/PROPN zu/PART"
        " empfangen/VERB/empfangen/VerbForm=Inf",
        "3:nsubj 3:cop 0:ROOT 6:obj 6:mark 3:xcomp",
        "2:sb 0:ROOT 2:pd 6:oa 6:pm 2:oc",
        "nsubj cop root obj mark xcomp",
    ),
    "infinitive below a noun": Case(
        "Roth/PROPN hat/VERB/haben/VerbForm=Fin die/DET Absicht/NOUN zu/PART kommen/VERB/kommen/VerbForm=Inf",
        "2:nsubj 0:ROOT 4:det 2:obj 6:mark 4:acl",
        "2:sb 0:ROOT 4:nk 2:oa 6:pm 4:oc",
        "nsubj root det obj mark acl",
    ),
    "infinitive below haben as a main verb": Case(
        "Roth/PROPN hat/AUX/haben/VerbForm=Fin vor/ADP zu/PART kommen/VERB/kommen/VerbForm=Inf",
        "2:nsubj 0:ROOT 2:compound:prt 5:mark 2:xcomp",
        "2:sb 0:ROOT 2:svp 5:pm 2:oc",
        "nsubj root prt mark xcomp",
    ),
    "um zu": Case(
        "Roth/PROPN kam/VERB/kommen/VerbForm=Fin um/SCONJ zu/PART helfen/VERB/helfen/VerbForm=Inf",
        "2:nsubj 0:ROOT 5:mark 5:mark 2:advcl",
        "2:sb 0:ROOT 5:cp 5:pm 2:mo",
        "nsubj root mark mark advcl",
    ),
    "dass": Case(
        "Roth/PROPN sagte/VERB/sagen/VerbForm=Fin dass/SCONJ Vogt/PROPN kommen/VERB/kommen/VerbForm=Inf"
        " wird/AUX/werden/VerbForm=Fin",
        "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp 5:aux",
        "2:sb 0:ROOT 6:cp 6:sb 6:oc 2:oc",
        "nsubj root mark nsubj ccomp aux",
    ),
    "dass below an auxiliary": Case(
        "Roth/PROPN ist/AUX/sein/VerbForm=Fin froh/ADJ dass/SCONJ Vogt/PROPN kommt/VERB/kommen/VerbForm=Fin",
        "3:nsubj 3:cop 0:ROOT 6:mark 6:nsubj 3:ccomp",
        "2:sb 0:ROOT 2:pd 6:cp 6:sb 2:oc",
        "nsubj cop root mark nsubj ccomp",
    ),
    "dass below a modal as a main verb": Case(
        "Roth/PROPN will/AUX/wollen/VerbForm=Fin dass/SCONJ Vogt/PROPN kommt/VERB/kommen/VerbForm=Fin",
        "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
        "2:sb 0:ROOT 5:cp 5:sb 2:oc",
        "nsubj root mark nsubj ccomp",
    ),
    "dass as subject": Case(
        "Dass/SCONJ Vogt/PROPN kommt/VERB/kommen/VerbForm=Fin hilft/VERB/helfen/VerbForm=Fin",
        "3:mark 3:nsubj 4:csubj 0:ROOT",
        "3:cp 3:sb 4:sb 0:ROOT",
        "mark nsubj csubj root",
    ),
    "reported without dass": Case(
        "Roth/PROPN sagte/VERB/sagen/VerbForm=Fin Vogt/PROPN habe/AUX/haben/VerbForm=Fin"
        " gesprochen/VERB/sprechen/VerbForm=Part",
        "2:nsubj 0:ROOT 5:nsubj 5:aux 2:ccomp",
        "2:sb 0:ROOT 4:sb 2:oc 4:oc",
        "nsubj root nsubj aux ccomp",
    ),
    "nicht": Case(
        "Roth/PROPN wird/AUX/werden/VerbForm=Fin nicht/PART kommen/VERB/kommen/VerbForm=Inf",
        "4:nsubj 4:aux 4:advmod 0:ROOT",
        "2:sb 0:ROOT 2:ng 2:oc",
        "nsubj aux neg root",
    ),
    "kein": Case(
        "Roth/PROPN nannte/VERB/nennen/VerbForm=Fin nie/ADV keinen/DET/kein Namen/NOUN",
        "2:nsubj 0:ROOT 2:advmod 5:det 2:obj",
        "2:sb 0:ROOT 2:mo 5:nk 2:oa",
        "nsubj root neg neg obj",
    ),
    "possessive": Case(
        "Sein/DET/sein/Poss=Yes Besuch/NOUN begann/VERB/beginnen/VerbForm=Fin",
        "2:det:poss 3:nsubj 0:ROOT",
        "2:nk 3:sb 0:ROOT",
        "det:poss nsubj root",
    ),
    "adjective and number": Case(
        "Zwei/NUM deutsche/ADJ Minister/NOUN kamen/VERB/kommen/VerbForm=Fin",
        "3:nummod 3:amod 4:nsubj 0:ROOT",
        "3:nk 3:nk 4:sb 0:ROOT",
        "nummod amod nsubj root",
    ),
    "predicate with attribute and adverbial": Case(
        "Roth/PROPN soll/AUX/sollen/VerbForm=Fin seit/ADP Mai/NOUN Chef/NOUN von/ADP Bonn/PROPN"
        " sein/AUX/sein/VerbForm=Inf",
        "5:nsubj 5:aux 4:case 5:obl 0:ROOT 7:case 5:nmod 5:cop",
        "2:sb 0:ROOT 8:mo 3:nk 8:pd 5:pg 6:nk 2:oc",
        "nsubj aux case obl:seit root case nmod:von cop",
    ),
    "predicate with preposition": Case(
        "Der/DET Pakt/NOUN ist/AUX/sein/VerbForm=Fin in/ADP Kraft/NOUN",
        "2:det 5:nsubj 5:cop 5:case 0:ROOT",
        "2:nk 3:sb 0:ROOT 3:pd 4:nk",
        "det nsubj cop case root",
    ),
    "predicate of another verb": Case(
        "Roth/PROPN bleibt/VERB/bleiben/VerbForm=Fin Kanzler/NOUN/kanzler/Case=Nom",
        "2:nsubj 0:ROOT 2:xcomp",
        "2:sb 0:ROOT 2:pd",
        "nsubj root xcomp",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_universal_and_tiger_trees_have_the_same_functions(case: Case) -> None:
    assert view(parse(case.words, case.universal, "universal")) == expected(case)
    assert view(parse(case.words, case.other, "tiger")) == expected(case)


@pytest.mark.parametrize("scheme", ["universal", "tiger"])
def test_is_passive_tells_voice(scheme: str) -> None:
    voices = {
        ("active", "empfing"): False,
        ("passive with agent", "empfangen"): True,
        ("passive in the perfect", "unterzeichnet"): True,
        ("passive in the future", "ernannt"): True,
        ("future perfect", "empfangen"): False,
        ("future", "empfangen"): False,
        ("conjuncts below one auxiliary", "ratifiziert"): True,
        ("conjuncts with an auxiliary each", "reisen"): False,
    }
    for (name, verb), passive in voices.items():
        case = CASES[name]
        arcs = case.universal if scheme == "universal" else case.other
        assert named(parse(case.words, arcs, scheme), verb).is_passive() is passive, name


@pytest.mark.parametrize("scheme", ["universal", "tiger"])
def test_dictionary_form_joins_a_separated_particle(scheme: str) -> None:
    case = CASES["particle apart"]
    text = parse(case.words, case.universal if scheme == "universal" else case.other, scheme)
    assert named(text, "tritt").dictionary_form == "zurücktreten"
    assert named(text, "tritt").particle is named(text, "zurück")
    assert named(text, "heute").dictionary_form == "heute"


@pytest.mark.parametrize("scheme", ["universal", "tiger"])
def test_path_between_reaches_every_party_of_zwischen(scheme: str) -> None:
    case = CASES["zwischen with three"]
    text = parse(case.words, case.universal if scheme == "universal" else case.other, scheme)
    for party in ("Roth", "Vogt", "Kern"):
        assert path_between(named(text, "Gespräche"), named(text, party)) == ((), ("nmod:zwischen",))
    assert named(text, "Kern").leader is named(text, "Roth")
