"""The rules that no linter checks: sizes, docstrings, what a start imports, no traces of a machine."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("gui", "models", "storage", "resources")
FOLDERS = (*PACKAGES, "packaging", "benchmarks", "training", "tests")
MOST_MODULE_LINES = 600
MOST_FUNCTION_LINES = 60

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


ALL_MODULES = [*modules(*FOLDERS), *ROOT.glob("*.py")]
OUR_MODULES = modules(*PACKAGES)


def public_definitions(body: list[ast.stmt]) -> Iterator[FunctionNode | ast.ClassDef]:
    """Yield public functions, classes and their methods, except those that take over a name of Qt's."""
    for node in body:
        if not isinstance(node, FunctionNode | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not isinstance(node, FunctionNode) or not (is_override(node) or is_qt_name(node.name)):
            yield node
        if isinstance(node, ast.ClassDef):
            yield from public_definitions(node.body)


def is_qt_name(name: str) -> bool:
    return re.fullmatch(r"[a-z]+([A-Z][a-z]*)+", name) is not None


def is_override(node: FunctionNode) -> bool:
    # A property's setter is described by its getter, an overload by what it overloads.
    names = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    return not names.isdisjoint({"override", "overload", "setter"})


@pytest.mark.parametrize("module", ALL_MODULES, ids=name_of)
def test_module_and_its_functions_are_short(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_MODULE_LINES
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, FunctionNode)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert not long


@pytest.mark.parametrize("module", OUR_MODULES, ids=name_of)
def test_everything_public_has_a_docstring(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    bare = [node.name for node in public_definitions(tree.body) if ast.get_docstring(node) is None]
    assert ast.get_docstring(tree), "the module says nothing about itself"
    assert not bare


def test_docstring_rule_finds_what_is_bare_and_spares_qt_names() -> None:
    methods = "".join(f"    def {name}(self): ...\n" for name in ("paintEvent", "bare", "_own"))
    source = f"class A:\n{methods}def f(): ...\n"
    assert [node.name for node in public_definitions(ast.parse(source).body)] == ["A", "bare", "f"]


def test_window_starts_without_heavy_libraries() -> None:
    # The library behind the charts takes long to load: only the page that shows them imports them.
    names = [
        name_of(module).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for module in OUR_MODULES
        if not module.is_relative_to(ROOT / "gui" / "charts")
    ]
    program = (
        "import importlib, sys\n"
        f"for name in {[*names, 'main']!r}: importlib.import_module(name)\n"
        "heavy = {'numpy', 'py3langid', 'pyqtgraph', 'simplemma', 'spacy', 'thinc'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.strip()) == (0, ""), run.stderr


def test_window_starts_without_what_only_work_beside_it_needs() -> None:
    later = {"gui.cheat_sheet", "importlib.metadata", "storage.formats.exporting", "storage.importing"}
    program = f"import sys, gui.app; print(*sorted({later!r} & set(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.strip()) == (0, ""), run.stderr


def tracked_files() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_a_registry() -> None:
    folders = "|".join(["work", "root", "home", "Users"])
    hosts = "|".join([r"pypi\.", r"pythonhosted\.", r"anaconda\."])
    trace = re.compile(rf"(?<![\w./-])/(?:{folders})/\w|//[\w.-]*(?:{hosts})")
    found = []
    for file in tracked_files():
        text = file.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{file.relative_to(ROOT)}: {match.group()}" for match in trace.finditer(text)]
    assert not found
