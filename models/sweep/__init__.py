"""The sweep: places of an article that look as if an annotation were missing there."""
