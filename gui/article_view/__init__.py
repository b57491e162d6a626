"""The article as the reviewer reads it: text, annotations under and over it, caret and selection."""
