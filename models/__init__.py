"""The domain: articles, annotations, schema, edits and suggesters. No Qt and no SQL."""
