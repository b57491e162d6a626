"""doccano: texts with labelled spans and relations, one a line, and the labels of its projects."""
