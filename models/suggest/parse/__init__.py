"""One view of a parsed article, whatever scheme of dependencies its pipeline was trained on.

`reading` turns spaCy's documents into nodes; `universal`, `tiger` and `clearnlp` bring the labels and the
heads of their schemes to one shape, whose functions have the names of the slots in the trigger lexicon
(`nsubj`, `obj`, `obl:mit`, `nmod:gen`). `nodes` holds the result.
"""
