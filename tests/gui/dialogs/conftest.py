from __future__ import annotations

import pytest

from gui import theme


@pytest.fixture(autouse=True)
def light_look(qapp):
    if not qapp.styleSheet():
        theme.apply(qapp, theme.Theme.light())
