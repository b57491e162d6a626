"""WebAnno TSV 3.3, as WebAnno and INCEpTION read and write it."""
