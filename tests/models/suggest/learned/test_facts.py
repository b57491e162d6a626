"""The facts of samples: which features they name, and that none is told twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.suggest.event_suggester import EventSuggester
from models.suggest.learned.context import Context
from models.suggest.learned.facts import Features, names_of
from models.suggest.learned.samples import preset_sample
from tests.models.suggest.event_cases import lexicon, marked, schema
from tests.models.suggest.learned.learned_cases import roles_of, scrambled, triggers_of

TEXTS = [
    (
        "[Vogt|PERSON] und die [Ministerin|TITLE] [Ruiz|PERSON] haben am [Montag|DATE] nicht nur in"
        " [Oslo|GPE] nicht verhandelt, sie wollen auch im [Mai|DATE] in [Wien|GPE] nicht über Hilfe und Hilfe"
        " verhandeln.",
        "de",
    ),
    (
        "[Ana Roth|PERSON] and her [Lima|GPE] envoys of the [Lima|GPE] mission have been and have not met on"
        " [Monday|DATE], on [Friday|DATE] and on [Sunday|DATE] for the planned talks on aid.",
        "en",
    ),
]


def shared_names(features: Features) -> list[str]:
    facts = {*features.shared, *features.own}
    return [name for fact in facts for name in dict.fromkeys(names_of(fact))]


@settings(max_examples=60)
@given(st.sampled_from(TEXTS), st.integers(0, 99))
def test_no_two_facts_of_a_sample_share_a_feature(text: tuple[str, str], tree: int) -> None:
    article, entities = marked(*text)
    (sentence,) = EventSuggester(lexicon(), schema()).sentences(article, entities)
    context = Context(article, sentence, scrambled(article.text, tree))
    triggers = triggers_of(context)
    assert triggers
    samples = [item.features for item in triggers]
    for trigger in triggers:
        samples.append(preset_sample(context, trigger.match, schema()).features)
        samples += [item.features for item in roles_of(context, trigger, schema())]
    for features in samples:
        names = shared_names(features)
        assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)


@pytest.mark.parametrize("kind", ["MEET", ""])
def test_features_are_named_alone_and_with_their_kind(kind: str) -> None:
    features = Features(kind, ["red", (lambda *words: words, "big", "old")], ["own"])
    assert list(features) == ["red", f"{kind}|red", "big", f"{kind}|big", "old", f"{kind}|old", "own"]
