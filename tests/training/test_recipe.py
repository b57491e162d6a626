"""The recipe's command refuses what it cannot use in one sentence and tells failures of any language."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from training import recipe
from training.plan import PLANS, Plan, needed_files
from training.trainer import TrainingFailed

ROOT = Path(__file__).parents[2]


class AtOnce:
    """Stands for the pool: runs each job in this process as it is submitted."""

    def __init__(self, *_args: object, **_settings: object) -> None: ...

    def __enter__(self) -> AtOnce:
        return self

    def __exit__(self, *_error: object) -> None: ...

    def submit(self, function: Callable[..., None], *args: object) -> Future[None]:
        job: Future[None] = Future()
        try:
            job.set_result(function(*args))
        except TrainingFailed as error:
            job.set_exception(error)
        return job


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """Return a folder that has every file, all of them empty."""
    folder = tmp_path / "corpora"
    folder.mkdir()
    for name in needed_files(PLANS):
        (folder / name).touch()
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of what was made and shipped; a work folder's name says what is to fail."""
    done: list[str] = []

    def pretrain_names(_corpora: Path, work: Path) -> Path:
        if work.name == "worse":
            raise TrainingFailed(f"spaCy could not finish a training; {work} tells why.")
        done.append("pretrain")
        return work / "weights.bin"

    def make(plan: Plan, _corpora: Path, work: Path, pretrained: Path) -> None:
        assert pretrained == work.parent / "weights.bin"
        if plan.language == "de" and work.parent.name == "bad":
            raise TrainingFailed(f"spaCy could not finish a training; {work} tells why.")
        done.append(f"make {plan.language}")

    def ship(plan: Plan, _work: Path, _shelf: Path) -> str:
        done.append(f"ship {plan.language}")
        return f"card of {plan.language}"

    monkeypatch.setattr(recipe, "ProcessPoolExecutor", AtOnce)
    monkeypatch.setattr(recipe, "pretrain_names", pretrain_names)
    monkeypatch.setattr(recipe, "make", make)
    monkeypatch.setattr(recipe, "ship", ship)
    return done


def run(corpora: Path, work: Path, *options: str) -> Result:
    places = ["--corpora", str(corpora), "--work", str(work), "--output", str(work / "shelf")]
    return CliRunner().invoke(recipe.cli, [*places, *options])


def test_corpora_that_lack_files_are_refused_in_one_sentence(corpora: Path, made: list[str]) -> None:
    missing = ["ud-de.train.conllu.xz", "wikigold-en.train.jsonl.gz"]
    for name in missing:
        (corpora / name).unlink()
    result = run(corpora, corpora / "work", "--language", "de")
    assert result.exit_code == 1
    assert result.output.startswith(
        f"Error: {corpora} lacks {missing[0]}, {missing[1]}; training/SOURCES.md "
    )
    assert (len(result.output.splitlines()), made) == (1, [])


def test_all_languages_are_made_and_shipped(corpora: Path, made: list[str]) -> None:
    result = run(corpora, corpora / "work")
    assert (result.exit_code, result.output) == (0, "card of de\ncard of en\n")
    assert made == ["pretrain", "make de", "make en", "ship de", "ship en"]


def test_one_language_can_be_made_alone(corpora: Path, made: list[str]) -> None:
    assert run(corpora, corpora / "work", "--language", "en").exit_code == 0
    assert made == ["pretrain", "make en", "ship en"]


def test_failure_of_one_language_is_told_and_the_other_goes_on(corpora: Path, made: list[str]) -> None:
    result = run(corpora, corpora / "bad")
    assert result.exit_code == 1
    assert result.output == (
        f"Error: spaCy could not finish a training; {corpora / 'bad' / 'de'} tells why.\n"
    )
    assert made == ["pretrain", "make en"]


def test_failed_pretraining_is_told_in_one_sentence_and_no_language_is_made(
    corpora: Path, made: list[str]
) -> None:
    result = run(corpora, corpora / "worse")
    assert result.exit_code == 1
    assert result.output == f"Error: spaCy could not finish a training; {corpora / 'worse'} tells why.\n"
    assert made == []


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_asks_for_the_corpora() -> None:
    command = ["make", "--no-print-directory", "pipelines", "CORPORA="]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode
    assert "make pipelines CORPORA=" in ended.stdout + ended.stderr
