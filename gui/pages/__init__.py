"""Full pages that stand in front of the desk for a while."""
