"""The line's share of a demonstration year: its people, the acts disputed, and what becomes of each case."""
