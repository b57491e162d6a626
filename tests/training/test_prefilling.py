"""The fillers of events made by hand are counted against gold articles, without any pipeline."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from models.article import Article
from models.evaluation.scores import Score
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig
from tests.builders import SCHEMA, meeting, meeting_reading
from tests.models.suggest.learned.learned_cases import parsed
from training import prefilling
from training.prefilling import cli, scores, without_helpers


def test_each_role_is_scored_against_the_gold() -> None:
    found = scores([(meeting(), meeting_reading())], SCHEMA)
    assert found == {
        "Actor": Score(1, 1, 1),
        "Participant": Score(2, 2, 2),
        "Place": Score(1, 1, 1),
        "Time": Score(1, 1, 1),
    }


def test_a_filler_that_the_gold_lacks_counts_against_it() -> None:
    review = meeting()
    meet = review.events["meet"]
    less = review.with_states({"meet": replace(meet, arguments=meet.arguments[1:])})
    assert scores([(less, meeting_reading())], SCHEMA)["Participant"] == Score(1, 2, 1)


def test_without_helpers_only_names_are_there() -> None:
    bare = without_helpers(meeting(), SCHEMA)
    assert "sie" not in bare.entities and "vogt" in bare.entities
    assert scores([(bare, meeting_reading())], SCHEMA).get("Actor") is None


def test_the_command_prints_every_role_and_the_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    def draft(article: Article, config: SuggestConfig) -> Draft:
        return Draft(parse=parsed(article.text, {"Leo": ("traf", "nsubj"), "Wien": ("lobte", "obl:in")}))

    monkeypatch.setattr(prefilling, "draft_of_entities", draft)
    monkeypatch.setattr(prefilling, "read_corpus", lambda part: [SimpleNamespace(review=meeting())])
    printed = CliRunner().invoke(cli, ["--part", "dev", "--named"]).output.splitlines()
    assert printed[0].startswith("role")
    assert printed[-1].split() == ["all", "100.0%", "25.0%", "1", "4"]
