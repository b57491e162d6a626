"""Every constraint of a row is judged by what the parse shows, whatever its scheme."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from models.suggest.events.constraints import judged
from models.suggest.learned.parsed_slots import parsed_surroundings
from models.suggest.triggers import Constraints, Tier, TriggerRow, WordClass
from tests.models.suggest.learned.parsed_cases import OTHER, Tree, match_at
from tests.models.suggest.parse.tree_cases import named


def only(*words: str) -> frozenset[str]:
    return frozenset(words)


@dataclass(frozen=True, slots=True)
class Demand:
    """A constraint, a sentence where it holds and one where it does not, each with its arcs in two schemes.

    The trigger in either sentence has a star before it.
    """

    language: str
    constraints: Constraints
    holding: str
    holding_universal: str
    holding_other: str
    failing: str
    failing_universal: str
    failing_other: str

    @property
    def holds(self) -> Tree:
        return Tree(self.language, self.holding, self.holding_universal, self.holding_other)

    @property
    def fails(self) -> Tree:
        return Tree(self.language, self.failing, self.failing_universal, self.failing_other)


DEMANDS = {
    "separable": [
        Demand(
            "de",
            Constraints(separable="aus"),
            "Die/DET Räte/NOUN *tauschten/VERB/tauschen Karten/NOUN aus/ADP",
            "2:det 3:nsubj 0:ROOT 3:obj 3:compound:prt",
            "2:nk 3:sb 0:ROOT 3:oa 3:svp",
            "Die/DET Räte/NOUN *tauschten/VERB/tauschen Karten/NOUN ein/ADP",
            "2:det 3:nsubj 0:ROOT 3:obj 3:compound:prt",
            "2:nk 3:sb 0:ROOT 3:oa 3:svp",
        ),
    ],
    "particles": [
        Demand(
            "en",
            Constraints(particles=only("out")),
            "Roth|PERSON/PROPN *pointed/VERB/point out/ADP risks/NOUN",
            "2:nsubj 0:ROOT 2:compound:prt 2:obj",
            "2:nsubj 0:ROOT 2:prt 2:dobj",
            "Roth|PERSON/PROPN *pointed/VERB/point at/ADP risks/NOUN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:nsubj 0:ROOT 2:prep 3:pobj",
        ),
        Demand(
            "en",
            Constraints(particles=only("aside", "down")),
            "Roth|PERSON/PROPN *stepped/VERB/step aside/ADV",
            "2:nsubj 0:ROOT 2:advmod",
            "2:nsubj 0:ROOT 2:advmod",
            "Roth|PERSON/PROPN *stepped/VERB/step forward/ADV",
            "2:nsubj 0:ROOT 2:advmod",
            "2:nsubj 0:ROOT 2:advmod",
        ),
    ],
    "shunned_particles": [
        Demand(
            "en",
            Constraints(shunned_particles=only("off", "up")),
            "Roth|PERSON/PROPN *signed/VERB/sign pacts/NOUN",
            "2:nsubj 0:ROOT 2:obj",
            "2:nsubj 0:ROOT 2:dobj",
            "Roth|PERSON/PROPN *signed/VERB/sign up/ADP players/NOUN",
            "2:nsubj 0:ROOT 2:compound:prt 2:obj",
            "2:nsubj 0:ROOT 2:prt 2:dobj",
        ),
    ],
    "reflexive": [
        Demand(
            "de",
            Constraints(reflexive=True),
            "Die/DET Seiten/NOUN haben/AUX/haben/VerbForm=Fin sich/PRON/sich/Reflex=Yes"
            " *geeinigt/VERB/einigen/VerbForm=Part",
            "2:det 5:nsubj 5:aux 5:expl:pv 0:ROOT",
            "2:nk 3:sb 0:ROOT 5:oa 3:oc",
            "Die/DET Krise/NOUN hat/AUX/haben/VerbForm=Fin Europa|LOC/PROPN"
            " *geeinigt/VERB/einigen/VerbForm=Part",
            "2:det 5:nsubj 5:aux 5:obj 0:ROOT",
            "2:nk 3:sb 0:ROOT 5:oa 3:oc",
        ),
        Demand(
            "de",
            Constraints(reflexive=True),
            "Sie/PRON haben/AUX/haben/VerbForm=Fin sich/PRON/sich/Reflex=Yes"
            " getroffen/VERB/treffen/VerbForm=Part und/CCONJ *geeinigt/VERB/einigen/VerbForm=Part",
            "4:nsubj 4:aux 4:obj 0:ROOT 6:cc 4:conj",
            "2:sb 0:ROOT 4:oa 2:oc 4:cd 5:cj",
            "Sie/PRON trafen/VERB/treffen/VerbForm=Fin sich/PRON/sich/Reflex=Yes um/SCONJ Europa|LOC/PROPN"
            " zu/PART *einigen/VERB/einigen/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 7:mark 7:obj 7:mark 2:advcl",
            "2:sb 0:ROOT 2:oa 7:cp 7:oa 7:pm 2:mo",
        ),
    ],
    "plural": [
        Demand(
            "en",
            Constraints(plural=True),
            "*Talks/NOUN/talk began/VERB/begin",
            "2:nsubj 0:ROOT",
            "2:nsubj 0:ROOT",
            "His/PRON *talk/NOUN/talk began/VERB/begin",
            "2:nmod:poss 3:nsubj 0:ROOT",
            "2:nmod:poss 3:nsubj 0:ROOT",
        ),
    ],
    "person": [
        Demand(
            "de",
            Constraints(person=True),
            "Roth|PERSON/PROPN *traf/VERB/treffen/VerbForm=Fin Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj",
            "2:sb 0:ROOT 2:oa",
            "Der/DET Stein/NOUN *traf/VERB/treffen/VerbForm=Fin Vogt|PERSON/PROPN",
            "2:det 3:nsubj 0:ROOT 3:obj",
            "2:nk 3:sb 0:ROOT 3:oa",
        ),
        Demand(
            "de",
            Constraints(person=True),
            "Vogt|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin von/ADP Roth|PERSON/PROPN"
            " *empfangen/VERB/empfangen/VerbForm=Part",
            "5:nsubj:pass 5:aux:pass 4:case 5:obl:agent 0:ROOT",
            "2:sb 0:ROOT 5:sbp 3:nk 2:oc",
            "Vogt|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin von/ADP Musik/NOUN"
            " *empfangen/VERB/empfangen/VerbForm=Part",
            "5:nsubj:pass 5:aux:pass 4:case 5:obl:agent 0:ROOT",
            "2:sb 0:ROOT 5:sbp 3:nk 2:oc",
        ),
        Demand(
            "en",
            Constraints(person=True),
            "Vogt|PERSON/PROPN was/AUX/be *greeted/VERB/greet/VerbForm=Part by/ADP Roth|PERSON/PROPN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl:agent",
            "3:nsubjpass 3:auxpass 0:ROOT 3:agent 4:pobj",
            "Vogt|PERSON/PROPN was/AUX/be *greeted/VERB/greet/VerbForm=Part by/ADP music/NOUN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl:agent",
            "3:nsubjpass 3:auxpass 0:ROOT 3:agent 4:pobj",
        ),
    ],
    "needs": [
        Demand(
            "de",
            Constraints(needs=only("obl:mit")),
            "Roth|PERSON/PROPN *sprach/VERB/sprechen/VerbForm=Fin mit/ADP Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:sb 0:ROOT 2:mo 3:nk",
            "Roth|PERSON/PROPN *sprach/VERB/sprechen/VerbForm=Fin über/ADP Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:sb 0:ROOT 2:op 3:nk",
        ),
        Demand(
            "de",
            Constraints(needs=only("obl:arg")),
            "Roth|PERSON/PROPN *half/VERB/helfen/VerbForm=Fin ihm/PRON/er/Case=Dat",
            "2:nsubj 0:ROOT 2:iobj",
            "2:sb 0:ROOT 2:da",
            "Roth|PERSON/PROPN *half/VERB/helfen/VerbForm=Fin in/ADP Bonn|GPE/PROPN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:sb 0:ROOT 2:mo 3:nk",
        ),
        Demand(
            "de",
            Constraints(needs=only("nsubj:pass")),
            "Roth|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin *gewählt/VERB/wählen/VerbForm=Part",
            "3:nsubj:pass 3:aux:pass 0:ROOT",
            "2:sb 0:ROOT 2:oc",
            "Roth|PERSON/PROPN hat/AUX/haben/VerbForm=Fin *gewählt/VERB/wählen/VerbForm=Part",
            "3:nsubj 3:aux 0:ROOT",
            "2:sb 0:ROOT 2:oc",
        ),
        Demand(
            "de",
            Constraints(needs=only("xcomp")),
            "Roth|PERSON/PROPN *drängte/VERB/drängen/VerbForm=Fin Vogt|PERSON/PROPN zu/PART"
            " reisen/VERB/reisen/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 5:mark 2:xcomp",
            "2:sb 0:ROOT 2:oa 5:pm 2:oc",
            "Roth|PERSON/PROPN *drängte/VERB/drängen/VerbForm=Fin dass/SCONJ Vogt|PERSON/PROPN"
            " reist/VERB/reisen/VerbForm=Fin",
            "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
            "2:sb 0:ROOT 5:cp 5:sb 2:oc",
        ),
        Demand(
            "en",
            Constraints(needs=only("xcomp")),
            "Roth|PERSON/PROPN *asked/VERB/ask Vogt|PERSON/PROPN to/PART leave/VERB/leave/VerbForm=Inf",
            "2:nsubj 0:ROOT 2:obj 5:mark 2:xcomp",
            "2:nsubj 0:ROOT 2:dobj 5:aux 2:xcomp",
            "Roth|PERSON/PROPN *asked/VERB/ask Vogt|PERSON/PROPN questions/NOUN",
            "2:nsubj 0:ROOT 2:iobj 2:obj",
            "2:nsubj 0:ROOT 2:dative 2:dobj",
        ),
        Demand(
            "en",
            Constraints(needs=only("xcomp")),
            "Roth|PERSON/PROPN was/AUX/be *named/VERB/name/VerbForm=Part envoy|TITLE/NOUN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 3:xcomp",
            "3:nsubjpass 3:auxpass 0:ROOT 3:oprd",
            "Roth|PERSON/PROPN *named/VERB/name his/PRON envoy|TITLE/NOUN",
            "2:nsubj 0:ROOT 4:nmod:poss 2:obj",
            "2:nsubj 0:ROOT 4:poss 2:dobj",
        ),
        Demand(
            "en",
            Constraints(needs=only("ccomp")),
            "Roth|PERSON/PROPN *insisted/VERB/insist that/SCONJ Vogt|PERSON/PROPN left/VERB/leave",
            "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
            "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
            "Roth|PERSON/PROPN *insisted/VERB/insist on/ADP leaving/VERB/leave/VerbForm=Ger",
            "2:nsubj 0:ROOT 4:mark 2:advcl",
            "2:nsubj 0:ROOT 2:prep 3:pcomp",
        ),
        Demand(
            "en",
            Constraints(needs=only("ccomp", "parataxis")),
            "Talks/NOUN failed/VERB/fail ,/PUNCT Roth|PERSON/PROPN *added/VERB/add",
            "2:nsubj 0:ROOT 2:punct 5:nsubj 2:parataxis",
            "2:nsubj 5:ccomp 5:punct 5:nsubj 0:ROOT",
            "Talks/NOUN failed/VERB/fail and/CCONJ Roth|PERSON/PROPN *added/VERB/add costs/NOUN",
            "2:nsubj 0:ROOT 5:cc 5:nsubj 2:conj 5:obj",
            "2:nsubj 0:ROOT 2:cc 5:nsubj 2:conj 5:dobj",
        ),
        Demand(
            "en",
            Constraints(needs=only("obj")),
            "Troops/NOUN were/AUX/be *withdrawn/VERB/withdraw/VerbForm=Part",
            "3:nsubj:pass 3:aux:pass 0:ROOT",
            "3:nsubjpass 3:auxpass 0:ROOT",
            "Troops/NOUN have/AUX/have *withdrawn/VERB/withdraw/VerbForm=Part",
            "3:nsubj 3:aux 0:ROOT",
            "3:nsubj 3:aux 0:ROOT",
        ),
        Demand(
            "en",
            Constraints(needs=only("iobj")),
            "Roth|PERSON/PROPN *wished/VERB/wish Vogt|PERSON/PROPN luck/NOUN",
            "2:nsubj 0:ROOT 2:iobj 2:obj",
            "2:nsubj 0:ROOT 2:dative 2:dobj",
            "Roth|PERSON/PROPN *wished/VERB/wish for/ADP luck/NOUN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:nsubj 0:ROOT 2:prep 3:pobj",
        ),
        Demand(
            "de",
            Constraints(needs=only("nmod:über")),
            "Der/DET *Austausch/NOUN über/ADP Syrien|GPE/PROPN begann/VERB/beginnen/VerbForm=Fin",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:nk 5:sb 2:mnr 3:nk 0:ROOT",
            "Der/DET *Austausch/NOUN in/ADP Syrien|GPE/PROPN begann/VERB/beginnen/VerbForm=Fin",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:nk 5:sb 2:mnr 3:nk 0:ROOT",
        ),
        Demand(
            "en",
            Constraints(needs=only("acl")),
            "The/DET *threat/NOUN to/PART attack/VERB/attack/VerbForm=Inf grew/VERB/grow",
            "2:det 5:nsubj 4:mark 2:acl 0:ROOT",
            "2:det 5:nsubj 4:aux 2:acl 0:ROOT",
            "The/DET *threat/NOUN grew/VERB/grow",
            "2:det 3:nsubj 0:ROOT",
            "2:det 3:nsubj 0:ROOT",
        ),
        Demand(
            "en",
            Constraints(needs=only("nmod:poss")),
            "His/PRON/his/Poss=Yes *threat/NOUN grew/VERB/grow",
            "2:nmod:poss 3:nsubj 0:ROOT",
            "2:poss 3:nsubj 0:ROOT",
            "That/DET *threat/NOUN grew/VERB/grow",
            "2:det 3:nsubj 0:ROOT",
            "2:det 3:nsubj 0:ROOT",
        ),
        Demand(
            "en",
            Constraints(needs=only("nmod:poss")),
            "Chad|GPE/PROPN 's/PART *threat/NOUN grew/VERB/grow",
            "3:nmod:poss 1:case 4:nsubj 0:ROOT",
            "3:poss 1:case 4:nsubj 0:ROOT",
            "Chad|GPE/PROPN made/VERB/make the/DET *threat/NOUN",
            "2:nsubj 0:ROOT 4:det 2:obj",
            "2:nsubj 0:ROOT 4:det 2:dobj",
        ),
    ],
    "shuns": [
        Demand(
            "en",
            Constraints(shuns=only("obl:for", "xcomp")),
            "Roth|PERSON/PROPN *called/VERB/call Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj",
            "2:nsubj 0:ROOT 2:dobj",
            "Roth|PERSON/PROPN *called/VERB/call Vogt|PERSON/PROPN naive/ADJ",
            "2:nsubj 0:ROOT 2:obj 2:xcomp",
            "2:nsubj 0:ROOT 2:dobj 2:oprd",
        ),
        Demand(
            "en",
            Constraints(shuns=only("obl:for", "xcomp")),
            "Vogt|PERSON/PROPN was/AUX/be *called/VERB/call/VerbForm=Part by/ADP Roth|PERSON/PROPN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl:agent",
            "3:nsubjpass 3:auxpass 0:ROOT 3:agent 4:pobj",
            "Vogt|PERSON/PROPN was/AUX/be *called/VERB/call/VerbForm=Part for/ADP talks/NOUN",
            "3:nsubj:pass 3:aux:pass 0:ROOT 5:case 3:obl",
            "3:nsubjpass 3:auxpass 0:ROOT 3:prep 4:pobj",
        ),
        Demand(
            "en",
            Constraints(shuns=only("ccomp")),
            "Roth|PERSON/PROPN *ordered/VERB/order jets/NOUN",
            "2:nsubj 0:ROOT 2:obj",
            "2:nsubj 0:ROOT 2:dobj",
            "Roth|PERSON/PROPN *ordered/VERB/order that/SCONJ jets/NOUN leave/VERB/leave",
            "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
            "2:nsubj 0:ROOT 5:mark 5:nsubj 2:ccomp",
        ),
        Demand(
            "en",
            Constraints(shuns=only("fixed")),
            "Roth|PERSON/PROPN sent/VERB/send *thanks/NOUN to/ADP Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj 5:case 2:obl",
            "2:nsubj 0:ROOT 2:dobj 2:prep 4:pobj",
            "*Thanks/NOUN to/ADP Roth|PERSON/PROPN talks/NOUN resumed/VERB/resume",
            "3:case 1:fixed 5:obl 5:nsubj 0:ROOT",
            "5:prep 1:prep 2:pobj 5:nsubj 0:ROOT",
        ),
        Demand(
            "en",
            Constraints(shuns=only("nmod:for")),
            "The/DET *call/NOUN with/ADP Vogt|PERSON/PROPN ended/VERB/end",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:det 5:nsubj 2:prep 3:pobj 0:ROOT",
            "The/DET *call/NOUN for/ADP peace/NOUN ended/VERB/end",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:det 5:nsubj 2:prep 3:pobj 0:ROOT",
        ),
    ],
    "object_labels": [
        Demand(
            "de",
            Constraints(object_labels=only("ORG", "PERSON")),
            "Vogt|PERSON/PROPN wurde/AUX/werden/VerbForm=Fin *empfangen/VERB/empfangen/VerbForm=Part",
            "3:nsubj:pass 3:aux:pass 0:ROOT",
            "2:sb 0:ROOT 2:oc",
            "Vogt|PERSON/PROPN hat/AUX/haben/VerbForm=Fin Signale/NOUN"
            " *empfangen/VERB/empfangen/VerbForm=Part",
            "4:nsubj 4:aux 4:obj 0:ROOT",
            "2:sb 0:ROOT 4:oa 2:oc",
        ),
    ],
    "shunned_object_labels": [
        Demand(
            "en",
            Constraints(shunned_object_labels=only("PERSON", "TITLE")),
            "The/DET pact/NOUN was/AUX/be *welcomed/VERB/welcome/VerbForm=Part",
            "2:det 4:nsubj:pass 4:aux:pass 0:ROOT",
            "2:det 4:nsubjpass 4:auxpass 0:ROOT",
            "Roth|PERSON/PROPN *welcomed/VERB/welcome Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 2:obj",
            "2:nsubj 0:ROOT 2:dobj",
        ),
    ],
    "object_words": [
        Demand(
            "de",
            Constraints(object_words=only("abkommen", "vertrag")),
            "Chile|GPE/PROPN *schloss/VERB/schließen/VerbForm=Fin ein/DET Handelsabkommen/NOUN ab/ADP",
            "2:nsubj 0:ROOT 4:det 2:obj 2:compound:prt",
            "2:sb 0:ROOT 4:nk 2:oa 2:svp",
            "Chile|GPE/PROPN *schloss/VERB/schließen/VerbForm=Fin die/DET Tür/NOUN ab/ADP",
            "2:nsubj 0:ROOT 4:det 2:obj 2:compound:prt",
            "2:sb 0:ROOT 4:nk 2:oa 2:svp",
        ),
    ],
    "shunned_object_words": [
        Demand(
            "en",
            Constraints(shunned_object_words=only("need", "target")),
            "Roth|PERSON/PROPN *met/VERB/meet workers/NOUN",
            "2:nsubj 0:ROOT 2:obj",
            "2:nsubj 0:ROOT 2:dobj",
            "The/DET needs/NOUN were/AUX/be *met/VERB/meet/VerbForm=Part",
            "2:det 4:nsubj:pass 4:aux:pass 0:ROOT",
            "2:det 4:nsubjpass 4:auxpass 0:ROOT",
        ),
    ],
    "genitive_words": [
        Demand(
            "de",
            Constraints(genitive_words=only("gesetz", "resolution")),
            "Die/DET *Verabschiedung/NOUN der/DET Resolution/NOUN/resolution/Case=Gen"
            " gelang/VERB/gelingen/VerbForm=Fin",
            "2:det 5:nsubj 4:det 2:nmod 0:ROOT",
            "2:nk 5:sb 4:nk 2:ag 0:ROOT",
            "Die/DET *Verabschiedung/NOUN der/DET Gäste/NOUN/gast/Case=Gen gelang/VERB/gelingen/VerbForm=Fin",
            "2:det 5:nsubj 4:det 2:nmod 0:ROOT",
            "2:nk 5:sb 4:nk 2:ag 0:ROOT",
        ),
        Demand(
            "de",
            Constraints(genitive_words=only("gesetz")),
            "Die/DET *Verabschiedung/NOUN von/ADP Gesetzen/NOUN gelang/VERB/gelingen/VerbForm=Fin",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:nk 5:sb 2:pg 3:nk 0:ROOT",
            "Die/DET *Verabschiedung/NOUN von/ADP Gästen/NOUN gelang/VERB/gelingen/VerbForm=Fin",
            "2:det 5:nsubj 4:case 2:nmod 0:ROOT",
            "2:nk 5:sb 2:pg 3:nk 0:ROOT",
        ),
    ],
    "adjective_words": [
        Demand(
            "en",
            Constraints(adjective_words=only("joint", "naval")),
            "The/DET large/ADJ joint/ADJ *exercise/NOUN began/VERB/begin",
            "4:det 4:amod 4:amod 5:nsubj 0:ROOT",
            "4:det 4:amod 4:amod 5:nsubj 0:ROOT",
            "The/DET large/ADJ pointless/ADJ *exercise/NOUN began/VERB/begin",
            "4:det 4:amod 4:amod 5:nsubj 0:ROOT",
            "4:det 4:amod 4:amod 5:nsubj 0:ROOT",
        ),
    ],
    "compound_words": [
        Demand(
            "en",
            Constraints(compound_words=only("prisoner")),
            "A/DET prisoner/NOUN *swap/NOUN began/VERB/begin",
            "3:det 3:compound 4:nsubj 0:ROOT",
            "3:det 3:compound 4:nsubj 0:ROOT",
            "A/DET land/NOUN *swap/NOUN began/VERB/begin",
            "3:det 3:compound 4:nsubj 0:ROOT",
            "3:det 3:compound 4:nsubj 0:ROOT",
        ),
    ],
    "filler_labels": [
        Demand(
            "en",
            Constraints(needs=only("obl:to"), filler_labels=only("GPE", "LOC")),
            "Roth|PERSON/PROPN *went/VERB/go to/ADP Oslo|GPE/PROPN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:nsubj 0:ROOT 2:prep 3:pobj",
            "Roth|PERSON/PROPN *went/VERB/go to/ADP Vogt|PERSON/PROPN",
            "2:nsubj 0:ROOT 4:case 2:obl",
            "2:nsubj 0:ROOT 2:prep 3:pobj",
        ),
        Demand(
            "de",
            Constraints(needs=only("obl:arg"), filler_labels=only("PERSON", "TITLE")),
            "Roth|PERSON/PROPN *begegnete/VERB/begegnen/VerbForm=Fin Vogt|PERSON/PROPN/vogt/Case=Dat",
            "2:nsubj 0:ROOT 2:obl:arg",
            "2:sb 0:ROOT 2:da",
            "Roth|PERSON/PROPN *begegnete/VERB/begegnen/VerbForm=Fin Problemen/NOUN/problem/Case=Dat",
            "2:nsubj 0:ROOT 2:obl:arg",
            "2:sb 0:ROOT 2:da",
        ),
    ],
}
"""The demands by the field of `Constraints` that makes the difference between the two sentences."""

CASES = [
    pytest.param(demand, scheme, id=f"{field} {demand.holds.trigger} {scheme}")
    for field, demands in DEMANDS.items()
    for demand in demands
    for scheme in ("universal", OTHER[demand.language])
]


def is_met(constraints: Constraints, tree: Tree, scheme: str, tier: Tier) -> bool:
    context = tree.context(scheme)
    node = named(context.parse, tree.trigger)
    row = TriggerRow(
        tree.language, node.lemma, WordClass(node.word_class), "MEET", tier, constraints=constraints
    )
    around = parsed_surroundings(context, match_at(context, row, tree.trigger))
    assert around is not None
    return judged(row, around)[0]


def test_every_constraint_has_a_case() -> None:
    assert set(DEMANDS) == {field.name for field in fields(Constraints)}


@pytest.mark.parametrize("field", DEMANDS)
def test_a_case_states_its_constraint_alone(field: str) -> None:
    stated = [
        {item.name for item in fields(Constraints) if getattr(demand.constraints, item.name)}
        for demand in DEMANDS[field]
    ]
    assert stated
    assert all(names - {"needs"} <= {field} <= names for names in stated)


@pytest.mark.parametrize(("demand", "scheme"), CASES)
def test_a_constraint_is_judged_by_the_parse(demand: Demand, scheme: str) -> None:
    """A row below `hi` stands only by what is seen to hold, one of `hi` falls only by what is seen not to."""
    assert is_met(demand.constraints, demand.holds, scheme, Tier.MID)
    assert not is_met(demand.constraints, demand.fails, scheme, Tier.HI)
