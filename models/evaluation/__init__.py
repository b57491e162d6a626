"""How well annotations agree with gold: one reviewer's, a suggester's or another reviewer's.

Everything here is pure and compares reviews of the same texts. `pairs` joins them, `matching` lays their
annotations side by side, `scores` counts, `differences` lists what differs, `judging` and `reliability`
ask whether confidence can be believed. `entities` puts that together for entities, `events` for events,
with `arguments` for their roles and `attributes` for presets and speakers, `layers` for both. `plain` and
`plain_figures` give it as JSON.
"""
