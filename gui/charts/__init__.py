"""Charts, drawn with pyqtgraph.

The library takes most of a second to load, so nothing imports this package before the overview page
is shown; what charts show is described in `gui.figures`, which knows nothing of it.
"""
