"""The end of a process that exports or reads for another one."""

from __future__ import annotations

from multiprocessing.process import BaseProcess

_END_SECONDS = 5.0
"""How long a process that was told to end may take before it is killed."""


def end(process: BaseProcess) -> None:
    """Wait for a process that is done or was told to end, and kill it if it does not."""
    process.join(_END_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
