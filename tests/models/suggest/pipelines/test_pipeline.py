"""A spaCy pipeline of the user's: a tiny real one, built here, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.annotation import Source
from models.article import Article, Zone, ZoneKind
from models.errors import SuggestionError
from models.offsets import Span
from models.suggest.base import Draft
from models.suggest.pipelines.suggester import CONFIDENCE, LABELS, PipelineSuggester, by_span_rules
from tests.models.suggest.event_cases import schema

PATTERNS = [
    {"label": "PER", "pattern": "Ida Vogt"},
    {"label": "LOC", "pattern": "Wien"},
    {"label": "LAW", "pattern": "the treaty"},
    {"label": "ORG", "pattern": "Council's"},
    {"label": "WORK_OF_ART", "pattern": "Faust"},
    {"label": "LOCderiv", "pattern": "Wiener"},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    nlp.meta["name"] = "tiny"
    nlp.meta["version"] = "2.5"
    place = tmp_path_factory.mktemp("pipelines") / "tiny"
    nlp.to_disk(place)
    return place


def found(folder: Path, text: str, *zones: Zone) -> list[tuple[str, str]]:
    article = Article("d" * 32, text, language="de", zones=zones)
    draft = PipelineSuggester("de", str(folder)).suggest(article, Draft())
    return [(item.hull.text(text), item.label) for item in draft.entities]


def test_labels_are_mapped_and_unknown_ones_dropped(folder: Path) -> None:
    text = "Ida Vogt las Faust in Wien.\n\nDer Wiener Saal war voll."
    assert found(folder, text) == [("Ida Vogt", "PERSON"), ("Wien", "LOC"), ("Wiener", "NORP")]


def test_offsets_are_code_points_of_the_whole_text(folder: Path) -> None:
    assert found(folder, "😀 e\u0301\n\n  Ida Vogt") == [("Ida Vogt", "PERSON")]


def test_boilerplate_is_left_out(folder: Path) -> None:
    text = "Ida Vogt\n\nWien sucht Helfer"
    assert found(folder, text, Zone(ZoneKind.BOILERPLATE, 10, len(text))) == [("Ida Vogt", "PERSON")]


def test_origin_names_the_pipeline_with_its_version(folder: Path) -> None:
    draft = PipelineSuggester("de", str(folder)).suggest(
        Article("d" * 32, "Ida Vogt", language="de"), Draft()
    )
    (entity,) = draft.entities
    origin = entity.origin
    assert (origin.source, origin.name, origin.version) == (Source.PIPELINE, "de_tiny", "2.5")
    assert origin.evidence == (("label", "PER"),)


@pytest.mark.parametrize(
    ("covered", "left"),
    [("the treaty", "treaty"), ("Council's", "Council"), (" Die Union ", "Union"), ("der", "der")],
)
def test_span_rules(covered: str, left: str) -> None:
    assert by_span_rules(Span(0, len(covered)), covered).text(covered) == left


def test_every_mapped_label_is_one_of_the_schema() -> None:
    assert set(LABELS.values()) <= {label.name for label in schema().labels}


def refusal(language: str, name: str) -> SuggestionError:
    with pytest.raises(SuggestionError) as caught:
        PipelineSuggester(language, name)
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value


def test_a_missing_pipeline_is_told() -> None:
    assert "no folder or installed package" in refusal("de", "de_core_missing").message


def test_a_folder_that_is_no_pipeline_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    assert "cannot be loaded as a spaCy pipeline" in refusal("de", str(tmp_path)).message


def test_a_pipeline_of_another_language_is_told(folder: Path) -> None:
    assert "reads “de”, but was chosen for “en”" in refusal("en", str(folder)).message


def test_a_pipeline_without_entities_is_told(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "plain")
    assert "names no entities" in refusal("de", str(tmp_path / "plain")).message


def test_a_pipeline_that_raises_is_told_with_the_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggester = PipelineSuggester("de", str(folder))

    def failing(texts: object) -> object:
        raise ValueError("weights are missing\nand more")

    monkeypatch.setattr(suggester._nlp, "make_doc", failing)
    with pytest.raises(SuggestionError) as caught:
        suggester.suggest(Article("d" * 32, "Ida Vogt", title="Besuch", language="de"), Draft())
    assert caught.value.message == "The pipeline de_tiny failed on “Besuch”: weights are missing."


def test_a_name_without_a_proper_noun_is_less_probable(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [{"label": "LOC", "pattern": word} for word in ("Wien", "Visa", "Ulm")]
        + [{"label": "NORP", "pattern": "Wiener"}]
    )
    tagger = nlp.add_pipe("attribute_ruler")
    for word, pos in (("Wien", "PROPN"), ("Visa", "NOUN"), ("Wiener", "ADJ")):
        tagger.add([[{"ORTH": word}]], {"POS": pos})  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "tagged")
    article = Article("d" * 32, "Visa für Wien, Wiener und Ulm", language="de")
    draft = PipelineSuggester("de", str(tmp_path / "tagged")).suggest(article, Draft())
    assert {one.hull.text(article.text): one.confidence for one in draft.entities} == {
        "Visa": CONFIDENCE / 2,
        "Wien": CONFIDENCE,
        "Wiener": CONFIDENCE,
        "Ulm": CONFIDENCE,
    }
