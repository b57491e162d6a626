"""DocBins read back with an empty vocabulary cover the words of the session, and spaCy accepts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Entity, Event, Level, Status
from models.offsets import WORD, Span
from models.review import Review
from models.zones import read_zones
from storage.formats.base import Header, LossKind
from storage.formats.spacy_docbin import SpacyDocBin
from tests.builders import TEXT
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.random_reviews import marked
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read_back(path: Path) -> list[Doc]:
    import spacy
    from spacy.tokens import DocBin

    return list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))


def one_doc(folder: Path, *reviews: Review, header: Header = HEADER) -> Doc:
    target = folder / "a.spacy"
    written(SpacyDocBin(), target, *reviews, header=header)
    return read_back(target)[0]


def labelled(spans: Any) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in spans]


def test_names_spans_and_user_data_of_a_decided_article(tmp_path: Path) -> None:
    doc = one_doc(tmp_path, decided())
    assert doc.text == TEXT
    names = [("PERSON", "Ida Vogt"), ("DATE", "Freitag"), ("ORG", "Wien"), ("PERSON", "Leo Ruiz")]
    assert labelled(doc.ents) == labelled(doc.spans["sc"]) == names
    assert [span.id_ for span in doc.ents] == ["vogt", "freitag", "wien", "ruiz"]
    assert {
        key: doc.user_data[key] for key in ("article", "source", "published", "language", "tokenizer")
    } == {
        "article": "article",
        "source": "vogt.txt",
        "published": "2023-05-03",
        "language": "de",
        "tokenizer": "de",
    }
    vogt, freitag, *_ = doc.user_data["entities"]
    assert vogt["actor"] == {"id": "a1", "name": "Ida Vogt"}
    assert freitag["value"] == "2023-05-05"


def test_an_event_is_plain_data_with_fillers_by_id(tmp_path: Path) -> None:
    doc = one_doc(tmp_path, decided())
    (meet,) = doc.user_data["events"]
    assert (meet["id"], meet["type"], meet["lemma"], meet["note"]) == (
        "meet",
        "MEET",
        "zusammentreffen",
        "check date",
    )
    assert [doc.text[start:end] for start, end in meet["trigger"]["characters"]] == ["traf", "zusammen"]
    assert [doc[start:end].text for start, end in meet["trigger"]["tokens"]] == ["traf", "zusammen"]
    assert [(item["role"], item["target"]) for item in meet["arguments"]] == [
        ("Participant", "vogt"),
        ("Participant", "ruiz"),
        ("Time", "freitag"),
    ]
    assert meet["attribution"] == "vogt"
    assert meet["attributes"]["polarity"] == "POS"


def test_rejected_fillers_are_in_no_event(tmp_path: Path) -> None:
    text = "Ida Vogt traf Leo Ruiz."
    fillers = tuple(Argument("Participant", item, Status.ACCEPTED) for item in ("Ida Vogt", "Leo Ruiz"))
    meet = Event("meet", "MEET", (Span(9, 13),), arguments=fillers, status=Status.ACCEPTED)
    rejected = replace(on(text, "Leo Ruiz"), status=Status.REJECTED)
    review = complete(text, on(text, "Ida Vogt"), rejected, meet)
    (event,) = one_doc(tmp_path, review).user_data["events"]
    assert [item["target"] for item in event["arguments"]] == ["Ida Vogt"]
    assert lost(SpacyDocBin(), review) == {
        LossKind.OPEN_FILLERS: ["Participant: Leo Ruiz"],
        LossKind.REJECTED: ["Leo Ruiz"],
    }


def test_helpers_fill_roles_and_are_no_spans(tmp_path: Path) -> None:
    text = "Sie lobte Wien."
    she = replace(on(text, "Sie", label="MENTION"), level=Level.PRO)
    praise = Event(
        "praise",
        "STATEMENT",
        (Span(4, 9),),
        "",
        (Argument("Actor", "Sie", Status.ACCEPTED),),
        Attributes(tense="PRES"),
        status=Status.ACCEPTED,
    )
    doc = one_doc(tmp_path, complete(text, she, praise))
    assert list(doc.ents) == list(doc.spans["sc"]) == []
    assert [(item["id"], item["label"]) for item in doc.user_data["entities"]] == [("Sie", "MENTION")]
    assert doc.user_data["events"][0]["arguments"][0]["target"] == "Sie"
    assert lost(SpacyDocBin(), complete(text, she, praise)) == {}


def test_overlaps_fragments_and_nouns_are_kept_where_they_fit_and_told(tmp_path: Path) -> None:
    text = "Die Universität Wien und Ida und Leo Vogt trafen die Ministerin."
    whole, part = on(text, "Universität Wien", label="ORG"), on(text, "Wien", label="GPE")
    split, noun = on(text, "Ida", "Vogt"), replace(on(text, "Ministerin"), level=Level.NOM)
    review = complete(text, whole, part, split, noun, on(text, "Leo Vogt"))
    doc = one_doc(tmp_path, review)
    assert labelled(doc.ents) == [("ORG", "Universität Wien"), ("PERSON", "Leo Vogt")]
    assert labelled(doc.spans["sc"]) == [
        ("ORG", "Universität Wien"),
        ("GPE", "Wien"),
        ("PERSON", "Leo Vogt"),
        ("PERSON", "Ministerin"),
    ]
    (stored,) = [item for item in doc.user_data["entities"] if item["id"] == split.id]
    assert [doc.text[start:end] for start, end in stored["characters"]] == ["Ida", "Vogt"]
    assert lost(SpacyDocBin(), review) == {
        LossKind.FRAGMENTS: ["Ida Vogt"],
        LossKind.NOMINAL: ["Ministerin"],
        LossKind.OVERLAP: ["Wien"],
    }


def test_what_does_not_align_is_told_never_widened_and_unknown_rather_than_outside(tmp_path: Path) -> None:
    text = "Der Wienbesuch\u00a0Ida Vogts am Freitag"
    review = complete(text, on(text, "Wien"), on(text, "\u00a0Ida"), on(text, "Freitag"))
    doc = one_doc(tmp_path, review)
    assert labelled(doc.ents) == labelled(doc.spans["sc"]) == [("PERSON", "Freitag")]
    assert [token.text for token in doc if token.ent_iob == 0] == ["Wienbesuch", "\u00a0", "Ida"]
    assert lost(SpacyDocBin(), review) == {LossKind.MISALIGNED: ["Wien", "\u00a0Ida"]}


def test_one_language_gives_its_tokens_and_several_the_general_ones(tmp_path: Path) -> None:
    text = "Der UN-Sicherheitsrat tagte."
    review = complete(text, on(text, "UN-Sicherheitsrat", label="ORG"), on(text, "UN", label="GPE"))
    german = one_doc(tmp_path, review)
    assert labelled(german.spans["sc"]) == [("ORG", "UN-Sicherheitsrat")]
    both = replace(HEADER, languages=frozenset({"de", "en"}))
    mixed = one_doc(tmp_path, review, header=both)
    assert labelled(mixed.spans["sc"]) == [("ORG", "UN-Sicherheitsrat"), ("GPE", "UN")]
    assert (german.user_data["tokenizer"], mixed.user_data["tokenizer"]) == ("de", "xx")


@pytest.mark.parametrize("languages", [[], [""], ["zz"], ["ja"], ["deutsch!"]])
def test_a_language_that_spacy_cannot_tokenize_gets_the_general_tokens(
    tmp_path: Path, languages: list[str]
) -> None:
    header = replace(HEADER, languages=frozenset(languages))
    assert one_doc(tmp_path, decided(), header=header).text == TEXT


def test_boilerplate_is_cut_out_and_offsets_follow(tmp_path: Path) -> None:
    text = "Ida Vogt 😀 traf\nANZEIGE Wien\nLeo Ruiz zusammen."
    meet = Event("meet", "MEET", (Span(11, 15), Span(38, 46)), status=Status.ACCEPTED)
    zones = [boilerplate(text, "\nANZEIGE Wien\n")]
    review = complete(text, on(text, "Ida Vogt"), on(text, "Wien"), on(text, "Leo Ruiz"), meet, zones=zones)
    doc = one_doc(tmp_path, review)
    assert doc.text == "Ida Vogt 😀 traf\nLeo Ruiz zusammen."
    assert labelled(doc.ents) == [("PERSON", "Ida Vogt"), ("PERSON", "Leo Ruiz")]
    trigger = doc.user_data["events"][0]["trigger"]["characters"]
    assert [doc.text[start:end] for start, end in trigger] == ["traf", "zusammen"]
    for start, end, moved in doc.user_data["parts"]:
        assert doc.text[moved : moved + end - start] == text[start:end]
    assert lost(SpacyDocBin(), review) == {LossKind.BOILERPLATE: ["Wien"]}


def test_an_article_without_words_does_no_harm(tmp_path: Path) -> None:
    empty = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    target = tmp_path / "a.spacy"
    written(SpacyDocBin(), target, empty, decided())
    assert [len(doc) > 0 for doc in read_back(target)] == [False, True]


def test_no_articles_give_an_empty_file_that_loads(tmp_path: Path) -> None:
    written(SpacyDocBin(), tmp_path / "a.spacy")
    assert read_back(tmp_path / "a.spacy") == []


def with_rejected(text: str) -> Review:
    """Return an article in which a reviewer rejected suggestions of every kind."""
    wrong = [
        on(text, "Wien", label="PERSON"),
        on(text, "Wien", label="GPE", entity_id="double"),
        on(text, "Ida", "Vogt", entity_id="split"),
        on(text, "ogt", entity_id="inside"),
        on(text, "Sie", label="MENTION"),
        on(text, "ANZEIGE"),
        Event("praise", "STATEMENT", (Span(text.index("lobte"), text.index("lobte") + 5),)),
    ]
    rejected = [replace(item, status=Status.REJECTED) for item in wrong]
    zones = [boilerplate(text, "\nANZEIGE")]
    return complete(text, on(text, "Wien", label="GPE", entity_id="right"), *rejected, zones=zones)


def test_rejected_names_are_negatives_where_they_are_wanted(tmp_path: Path) -> None:
    review = with_rejected("Sie lobte Ida Vogt in Wien.\nANZEIGE")
    assert "rejected" not in one_doc(tmp_path, review).spans
    left_out = ["Sie", "lobte", "Ida Vogt", "ogt", "Wien", "ANZEIGE"]
    assert sorted(loss.text for loss in SpacyDocBin().losses(review, HEADER)) == sorted([*left_out, "Wien"])
    doc = one_doc(tmp_path, review, header=NEGATIVES)
    assert labelled(doc.spans["rejected"]) == [("PERSON", "Wien")]
    assert labelled(doc.ents) == labelled(doc.spans["sc"]) == [("GPE", "Wien")]
    assert [loss.text for loss in SpacyDocBin().losses(review, NEGATIVES)] == left_out
    (was,) = proven(SpacyDocBin(), tmp_path / "b.spacy", review, header=NEGATIVES)
    assert was.covered == ("Wien", "Wien", "Wien")


texts = st.text("ab.A- \u00a0\u200d😀אב\n\u2028'’(é\u0301", min_size=1, max_size=40)


@settings(max_examples=40)
@given(texts, st.data())
def test_every_span_covers_the_words_of_the_session_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(marked(text))
    header = replace(
        HEADER, languages=frozenset(data.draw(st.sampled_from([("de",), ("en",), ("de", "en")])))
    )
    target = tmp_path_factory.mktemp("spacy") / "a.spacy"
    losses = written(SpacyDocBin(), target, review, header=header)
    (doc,) = read_back(target)
    for span in (*doc.ents, *doc.spans["sc"]):
        assert span.text == review.covered(review.entities[span.id_])
        assert span.text == span.text.strip()
    told = {loss.annotation for loss in losses if loss.kind in (LossKind.MISALIGNED, LossKind.BOILERPLATE)}
    assert {span.id_ for span in doc.spans["sc"]} == review.entities.keys() - told
    overlapping = {loss.annotation for loss in losses if loss.kind is LossKind.OVERLAP}
    assert {span.id_ for span in doc.ents} == review.entities.keys() - told - overlapping


def test_real_articles_keep_every_character_outside_boilerplate(articles_dir: Path, tmp_path: Path) -> None:
    for file in sorted(articles_dir.glob("*.txt")):
        text = file.read_text(encoding="utf-8-sig")
        words = [word for word in WORD.finditer(text) if word[0][0].isupper()]
        entities = [
            Entity(str(word.start()), "ORG", (Span(*word.span()),), status=Status.ACCEPTED) for word in words
        ]
        review = complete(text, *entities, zones=read_zones(text).zones)
        doc = one_doc(tmp_path, review)
        assert "".join(text[start:end] for start, end, _ in doc.user_data["parts"]) == "".join(
            doc.text[moved : moved + end - start] for start, end, moved in doc.user_data["parts"]
        )
        assert [span.text for span in doc.ents] == [
            review.covered(review.entities[span.id_]) for span in doc.ents
        ]
        missing = [*SpacyDocBin().losses(review, HEADER)]
        assert len(doc.ents) + len(missing) == len(entities)
        assert len(doc.ents) > len(entities) / 2
