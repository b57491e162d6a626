"""Trigger words are found in their forms, without a lemmatiser; a damaged table is refused by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources
from models.article import Article
from models.errors import SuggestionError
from models.suggest.lemmas import noun_lemmas, verb_lemmas
from models.suggest.triggers import WordClass, folded, load_triggers
from models.sweep.trigger_forms import HEADER, TriggerForms, is_swept, load_trigger_forms
from models.sweep.triggers import trigger_places

TABLE = resources.path("lexicons", "trigger_forms.tsv")
TRIGGERS = load_triggers(resources.path("lexicons", "event_triggers.tsv"))


@pytest.fixture(scope="module")
def forms() -> TriggerForms:
    return load_trigger_forms(TABLE)


def found(text: str, language: str, forms: TriggerForms) -> list[tuple[str, str]]:
    places = trigger_places(Article("a", text, language=language), TRIGGERS, forms)
    return [(item.span.text(text), item.label) for item in places]


def test_verbs_and_nouns_are_found_with_their_types(forms: TriggerForms) -> None:
    assert found("Sie unterzeichneten das Papier.", "de", forms) == [("unterzeichneten", "SIGN")]
    assert found("The envoys signed it and praised Oslo.", "en", forms) == [
        ("signed", "SIGN"),
        ("praised", "SUPPORT"),
    ]


def test_a_word_that_is_a_noun_where_it_stands_is_no_verb(forms: TriggerForms) -> None:
    assert found("The state of the telephone is bad.", "en", forms) == []
    assert found("Die unterzeichneten Papiere liegen hier.", "de", forms) == []


def test_a_clause_that_only_names_the_source_is_left_out(forms: TriggerForms) -> None:
    assert found("Das Wetter bleibt schön, wie das Amt mitteilte.", "de", forms) == []


def test_the_table_holds_every_word_that_is_swept_with_forms_that_lead_back_to_it(
    forms: TriggerForms,
) -> None:
    words = {(row.language, row.word_class, folded(row.lemma)) for row in TRIGGERS.rows if is_swept(row)}
    listed = {
        (language, kind, folded(lemma)) for (language, _), all_ in forms.items() for kind, lemma in all_
    }
    assert listed == words
    sample = list(forms.items())[::150]
    assert len(sample) > 40
    for (language, form), readings in sample:
        for kind, lemma in readings:
            lemmas = verb_lemmas if kind is WordClass.VERB else noun_lemmas
            assert folded(lemma) in {folded(item) for item in lemmas(form, language)}, form


@pytest.mark.parametrize("line", ["de\tVERB\tloben", "de\tADV\tloben\tlobt", "de\tVERB\t\tlobt"])
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "trigger_forms.tsv"
    path.write_text("# made\n" + "\t".join(HEADER) + f"\n{line}\n", encoding="utf-8")
    with pytest.raises(SuggestionError, match="Line 3"):
        load_trigger_forms(path)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(SuggestionError, match="cannot be read"):
        load_trigger_forms(tmp_path / "none.tsv")
