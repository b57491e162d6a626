"""Events without a parser: the trigger lexicon, and roles estimated from word order and case."""
