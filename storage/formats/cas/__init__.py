"""Articles in the layers of INCEpTION, as XMI and WebAnno TSV hold them."""
