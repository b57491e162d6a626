"""The one place that says which Dateline this is: the wheel, the commands and every export read it here."""

from __future__ import annotations

VERSION = "0.1.0"
