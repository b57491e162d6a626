"""Full pages that stand in front of the desk for a while; they know panels and charts, nothing of storage."""
