"""Events by a model that has learnt from the corpus what the trigger lexicon cannot know.

`candidates` proposes every word that some row of the lexicon, or the corpus, knows as a trigger.
`trigger_features` and `role_features` tell in short strings what stands around it, in the sentence read
without a parser and in the parse; `linear` weighs them. `reading` puts that together: which candidates
stand, and which names and nouns fill their roles. The weights come from `python -m training.event_model`.
"""
