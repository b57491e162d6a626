"""Why something was suggested, in words."""

from __future__ import annotations

import pytest

from gui.evidence_wording import evidence_text
from models.annotation import Origin, Source


def test_evidence_is_told_in_plain_words() -> None:
    origin = Origin(Source.LEXICON, "de_triggers", "1.0", (("lemma", "zusammentreffen"), ("in_quote", "")))
    assert evidence_text(origin) == "lexicon de_triggers 1.0; lemma: zusammentreffen; in quote"


def test_evidence_of_the_source_itself_is_not_named_twice_and_digests_are_left_out() -> None:
    origin = Origin(Source.LEXICON, "triggers", "f40f17946d78", (("lexicon", "Besuch"), ("planned", "soll")))
    assert evidence_text(origin) == "lexicon triggers “Besuch”; planned: soll"


def test_id_of_the_replicated_entity_is_not_shown() -> None:
    assert (
        evidence_text(Origin(evidence=(("replica", "0197a"),))) == "added by hand; labelled like another one"
    )


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("subject, left of the verb", "Subjekt, links vom Verb"),
        ("after “by” in the passive", "nach „by“ im Passiv"),
        ("subject, left of the verb of “arrive”", "Subjekt, links vom Verb bei „arrive“"),
        ("after “in” of “arrive”", "nach „in“ bei „arrive“"),
        ("content of “forderte”", "Inhalt von „forderte“"),
        ("de:Treffen", "de:Treffen"),
    ],
)
def test_what_was_seen_is_told_in_german(german: None, seen: str, told: str) -> None:
    origin = Origin(Source.RULE, "dates", "", (("Actor", seen),))
    assert evidence_text(origin) == f"Regel Daten; Actor: {told}"
