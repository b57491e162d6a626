"""Archives that an import is given: what of them is safe to unpack, and unpacking that."""
