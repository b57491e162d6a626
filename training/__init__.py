"""Everything that makes Dateline's pipelines: the corpus, the recipes, their figures."""
