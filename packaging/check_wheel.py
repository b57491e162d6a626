"""Install the built wheel into an empty environment, away from the checkout, and play the tour from it.

Run as `make check-wheel`, which builds the wheel first. It stops at the first thing that is wrong.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from prepare import ROOT, RUNTIME, install, interpreter, make_environment

COMMAND = "dateline.exe" if sys.platform == "win32" else "dateline"


def newest_wheel() -> Path:
    """Return the wheel that was built last."""
    wheels = sorted((ROOT / "dist").glob("dateline-*.whl"), key=lambda wheel: wheel.stat().st_mtime)
    if not wheels:
        raise SystemExit("There is no wheel in dist: run 'make dist' first.")
    return wheels[-1]


def site_packages(python: Path) -> Path:
    """Return the folder into which an environment's packages are installed."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(
        subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )


def install_wheel(python: Path, wheel: Path) -> None:
    """Install the wheel alone and check that it adds one package and its metadata, nothing else."""
    folder = site_packages(python)
    before = {entry.name for entry in folder.iterdir()}
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    added = sorted({entry.name for entry in folder.iterdir()} - before)
    metadata = "-".join(wheel.name.split("-")[:2]) + ".dist-info"
    if added != sorted(["dateline_app", metadata]):
        raise SystemExit(f"The wheel adds more than its own package to site-packages: {', '.join(added)}")


def play_tour(program: Path, folder: Path) -> None:
    """Play the tour offscreen with the installed command; check its pictures and its export."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    output = folder / "tour"
    subprocess.run([program, "--version"], cwd=folder, env=environment, check=True)
    subprocess.run([program, "tour", "--output", output], cwd=folder, env=environment, check=True)
    pictures = [picture for picture in output.rglob("*.png") if picture.stat().st_size > 0]
    exports = [json.loads(export.read_text(encoding="utf-8")) for export in output.rglob("*.json")]
    articles = [article for export in exports for article in export.get("articles", [])]
    if not pictures or not articles:
        raise SystemExit(f"The tour left {len(pictures)} pictures and {len(articles)} exported articles.")
    print(f"The tour of the installed wheel: {len(pictures)} pictures, {len(articles)} exported articles.")


def check(wheel: Path) -> None:
    """Install a wheel into an environment of its own in a temporary folder and use it there."""
    with tempfile.TemporaryDirectory(prefix="dateline-wheel-") as temporary:
        folder = Path(temporary)
        environment = folder / "venv"
        make_environment(environment)
        install(environment, ROOT / RUNTIME)
        python = interpreter(environment)
        install_wheel(python, wheel)
        play_tour(python.with_name(COMMAND), folder)


def main() -> int:
    """Check the wheel that was built last; return the exit code."""
    try:
        check(newest_wheel())
    except subprocess.CalledProcessError as error:
        print(f"Exit code {error.returncode}: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
