"""Make `.venv` and install what the lock file names; when that was done before, do nothing.

Runs on a bare Python: standard library only. Started by `setup.sh`, which picks the interpreter.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"


def interpreter(environment: Path) -> Path:
    """Return where a virtual environment keeps its Python on this system."""
    if sys.platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def fingerprint(lock: Path) -> str:
    """Return what a stamp holds: the lock's SHA-256 and the running Python's major and minor version."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{digest} python {sys.version_info.major}.{sys.version_info.minor}"


def stamp(environment: Path, lock: Path) -> Path:
    """Return the file that remembers which state of a lock file was installed."""
    return environment / f"{lock.name}.installed"


def is_installed(environment: Path, lock: Path) -> bool:
    """Tell whether exactly this lock file was installed completely."""
    remembered = stamp(environment, lock)
    return remembered.is_file() and remembered.read_text(encoding="utf-8") == fingerprint(lock)


def is_usable(environment: Path) -> bool:
    """Tell whether the environment's Python starts, is the running version and has pip."""
    code = "import pip, sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [interpreter(environment), "-c", code], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def make_environment(environment: Path) -> None:
    """Create the environment, or replace one that no longer works."""
    # Run from inside the environment, only the interpreter it was made from survives the replacement.
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", "--clear", environment], check=True)


def install(environment: Path, lock: Path) -> None:
    """Install a lock file, every download checked against its hashes; raise `SystemExit` with a sentence."""
    command = [
        str(interpreter(environment)),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
    ]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if not sys.stdout.isatty():
        command.append("--quiet")
    if subprocess.run(command, check=False).returncode != 0:
        raise SystemExit(
            f"Installing {lock.name} failed, for the reason that pip gives above. "
            "Once it is cured (often it is the network), repeat the command."
        )


def prepare(root: Path, *, development: bool) -> None:
    """Bring `.venv` below `root` to the state of its lock file; the development lock includes the other."""
    environment = root / ".venv"
    runtime, wanted = root / RUNTIME, root / (DEVELOPMENT if development else RUNTIME)
    runs_inside = Path(sys.prefix) == environment
    if is_installed(environment, wanted) and (runs_inside or is_usable(environment)):
        return
    if not is_usable(environment):
        print("Making the environment .venv ...", flush=True)
        make_environment(environment)
    print(f"Installing {wanted.name}; the first time this downloads some 200 MB ...", flush=True)
    install(environment, wanted)
    for lock in {runtime, wanted}:
        stamp(environment, lock).write_text(fingerprint(lock), encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Prepare this checkout, with the developers' tools too when `--dev` is given; return the exit code."""
    try:
        prepare(ROOT, development="--dev" in arguments)
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return 130
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The environment {ROOT / '.venv'} cannot be made: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
