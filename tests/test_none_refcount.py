"""PySide6 6.12.0 gave back one reference to None too many per void call, which aborts Python 3.11."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(50_000):
    label.setText(str(number))
print(label.text())
"""


def test_fifty_thousand_void_calls_do_not_abort_python() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, "49999"), run.stderr
