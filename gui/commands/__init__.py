"""What Dateline does without a window: the commands for scripts, and how they talk on the terminal."""
