"""Files of the corpora that are not whole are told by their name, whoever reads them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.tiny_corpora import GERMAN, NAMED, conllu, jsonl, lines, named
from training.conllu import read_sentences
from training.corpus_files import CorpusDamaged
from training.names import read_texts
from training.treebanks import class_docs

READERS = {
    "texts.jsonl.gz": read_texts,
    "trees.conllu.xz": partial(read_sentences, language="de"),
    "classes.txt.xz": class_docs,
}


@pytest.fixture(params=READERS)
def packed(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a whole file of each kind."""
    path = tmp_path / request.param
    writers: dict[str, Callable[[], Path]] = {
        "texts.jsonl.gz": lambda: jsonl(path, [named(*text) for text in NAMED]),
        "trees.conllu.xz": lambda: conllu(path, GERMAN),
        "classes.txt.xz": lambda: lines(path, ["Schiffe##NOUN fahren##VERB"]),
    }
    return writers[request.param]()


def cut(whole: bytes) -> bytes:
    return whole[:-12]


def garbled(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes(byte ^ 0xFF for byte in whole[middle : middle + 8]) + whole[middle + 8 :]


def emptied(_whole: bytes) -> bytes:
    return b""


def foreign(_whole: bytes) -> bytes:
    return b"<!DOCTYPE html>"


@pytest.mark.parametrize("damage", [cut, garbled, emptied, foreign])
def test_damaged_file_is_told_in_one_sentence(packed: Path, damage: Callable[[bytes], bytes]) -> None:
    assert READERS[packed.name](packed)
    packed.write_bytes(damage(packed.read_bytes()))
    with pytest.raises(CorpusDamaged) as failure:
        READERS[packed.name](packed)
    assert str(failure.value).startswith(f"{packed} is cut off or damaged")
    assert len(str(failure.value).splitlines()) == 1
