"""The line's share of a demonstration year: who is in correction, and what becomes of each file."""
