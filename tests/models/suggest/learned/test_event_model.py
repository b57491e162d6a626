"""The file of weights: written, read, refused."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.errors import SuggestionError
from models.suggest.base import Draft
from models.suggest.event_suggester import EventSuggester
from models.suggest.learned.event_model import EventModel, read_event_model, write_event_model
from models.suggest.learned.facts import Features
from models.suggest.pipelines.manifest import EVENT_MODEL
from models.suggest.triggers import WordClass
from tests.models.suggest.event_cases import lexicon, marked, schema
from tests.models.suggest.learned.learned_cases import events_of, linear, parsed

LEARNT = {
    ("de", WordClass.VERB, "auflaufen"): ("ATTACK",),
    ("en", WordClass.NOUN, "soirée"): ("CEREMONY", "MEET"),
}


@pytest.fixture
def model() -> EventModel:
    roles = linear(
        {"-": 0.123, "Actor": -2.5, "Place": 1 / 3}, {"näher=2|ß": ("Actor", 0.7071), "far": ("Place", -3.3)}
    )
    triggers = events_of(-0.7, {"lemma=de:treffen|same": 1.2345, "passive": -0.001})
    presets = linear({"actual": 1.0, "denied": -1.0}, {"nicht": ("denied", 4.0)})
    return EventModel(triggers, roles, presets, LEARNT)


@pytest.fixture
def path(model: EventModel, tmp_path: Path) -> Path:
    place = tmp_path / EVENT_MODEL
    write_event_model(model, place)
    return place


def arrays(path: Path) -> dict[str, Any]:
    import numpy as np

    with np.load(path) as archive:
        return dict(archive)


def save(path: Path, **arrays: Any) -> None:
    import numpy as np

    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def test_what_was_written_is_read_within_half_precision(model: EventModel, path: Path) -> None:
    read = read_event_model(path)
    for name in ("triggers", "roles", "presets"):
        old, new = getattr(model, name), getattr(read, name)
        assert list(new.classes) == list(old.classes)
        features = list(old.places)
        samples = [Features("", names) for names in ([], features, *([name] for name in features))]
        for before, after in zip(old.probabilities(samples), new.probabilities(samples), strict=True):
            assert after == pytest.approx(before, abs=1e-3)
    assert read.learnt == LEARNT


def test_a_file_without_learnt_words_is_read(model: EventModel, tmp_path: Path) -> None:
    write_event_model(replace(model, learnt={}), tmp_path / EVENT_MODEL)
    assert read_event_model(tmp_path / EVENT_MODEL).learnt == {}


def test_what_was_read_suggests_events(model: EventModel, tmp_path: Path) -> None:
    write_event_model(replace(model, triggers=events_of(2.0, {"passive": 0.5})), tmp_path / EVENT_MODEL)
    article, entities = marked("[Ida Vogt|PERSON] lief auf. Nachts auflaufen wollte niemand.", "de")
    draft = Draft(entities, parse=parsed(article.text))
    suggester = EventSuggester(lexicon(), schema(), read_event_model(tmp_path / EVENT_MODEL))
    assert "ATTACK" in {event.type for event in suggester.suggest(article, draft).events}


def test_the_version_is_that_of_the_content(model: EventModel, path: Path, tmp_path: Path) -> None:
    same, other = tmp_path / "same.npz", tmp_path / "other.npz"
    same.write_bytes(path.read_bytes())
    write_event_model(replace(model, triggers=events_of(0.7, {"passive": 0.5})), other)
    version = read_event_model(path).version
    assert version
    assert read_event_model(same).version == version
    assert read_event_model(other).version != version


def test_a_file_that_was_replaced_is_read_anew(model: EventModel, path: Path) -> None:
    assert read_event_model(path).learnt == LEARNT
    write_event_model(replace(model, learnt={}), path)
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 10**9))
    assert read_event_model(path).learnt == {}


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _garbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = b"\0" * (len(data) // 2 - len(data) // 3)
    path.write_bytes(data)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("no model\n", encoding="utf-8")


def _pickled(path: Path) -> None:
    path.write_bytes(pickle.dumps({"triggers": [1, 2]}))


def _pickled_inside(path: Path) -> None:
    import numpy as np

    save(path, **{**arrays(path), "learnt": np.array([{"de": 1}], dtype=object)})


def _lone_array(path: Path) -> None:
    import numpy as np

    with path.open("wb") as file:
        np.save(file, np.zeros(3))


def _foreign(path: Path) -> None:
    import numpy as np

    save(path, weights=np.zeros((3, 2)), names=np.array(["a", "b"]))


def _feature_too_many(path: Path) -> None:
    import numpy as np

    found = arrays(path)
    more = np.frombuffer(found["triggers_features"].tobytes() + b"\nmore", dtype=np.uint8)
    save(path, **{**found, "triggers_features": more})


def _class_too_few(path: Path) -> None:
    found = arrays(path)
    save(path, **{**found, "roles_weights": found["roles_weights"][:, :-1]})


def _biases_too_few(path: Path) -> None:
    found = arrays(path)
    save(path, **{**found, "roles_biases": found["roles_biases"][:-1]})


def _no_words(path: Path) -> None:
    import numpy as np

    save(
        path,
        **{**arrays(path), "learnt": np.frombuffer(b'[["de", "ADVERB", "oft", "MEET"]]', dtype=np.uint8)},
    )


def _no_json(path: Path) -> None:
    import numpy as np

    save(path, **{**arrays(path), "learnt": np.frombuffer(b"{", dtype=np.uint8)})


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [
        _truncated,
        _cut_short,
        _garbled,
        _empty,
        _text,
        _pickled,
        _pickled_inside,
        _lone_array,
        _foreign,
        _feature_too_many,
        _class_too_few,
        _biases_too_few,
        _no_words,
        _no_json,
        _gone,
        _folder,
    ],
)
def test_a_file_that_is_no_model_is_refused_in_one_sentence(
    path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(path)
    with pytest.raises(SuggestionError) as caught:
        read_event_model(path)
    error = caught.value
    assert error.message.startswith(f"The event model {EVENT_MODEL} cannot be read: ")
    assert error.message.endswith(".")
    assert not error.message.endswith("..")
    assert "\n" not in error.message
    assert "rules" in error.hint


def test_a_pickle_in_the_file_is_never_run(path: Path, tmp_path: Path) -> None:
    import numpy as np

    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return Path.touch, (tmp_path / "sprung",)

    save(path, **{**arrays(path), "learnt": np.array([Trap()], dtype=object)})
    with pytest.raises(SuggestionError):
        read_event_model(path)
    assert not (tmp_path / "sprung").exists()
