"""brat standoff: a `.txt` and an `.ann` an article, and the configuration for both."""
