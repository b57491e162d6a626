"""What an action of the window is, and how it gets its menu entry and its keys."""
