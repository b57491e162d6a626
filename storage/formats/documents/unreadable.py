"""What libraries that read documents say: nothing on their own, and their failures as one sentence."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import ImportFailed, first_line

SAVE_AS_TEXT = "Save its text as a .txt file first."

_SILENT = logging.NullHandler()


@contextmanager
def reading_with(library: str, name: str) -> Iterator[None]:
    """Read the file called `name` with a library.

    Whatever the library raises becomes an `ImportFailed`, since damaged files make it raise anything; its
    warnings stay off the terminal.
    """
    logging.getLogger(library).addHandler(_SILENT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ImportFailed:
        raise
    except Exception as error:
        raise ImportFailed(
            f"The file {name} is damaged, or not what its ending says ({first_line(error)}).",
            "Open it in another program and save it anew, or save its text as a .txt file.",
        ) from error
