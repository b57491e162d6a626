"""The figures of a session as charts show them: words, rows, colours by meaning, and what a click opens."""
