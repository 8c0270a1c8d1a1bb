"""The project's own benchmark: ratios to a stated baseline in the same run. `make bench`."""
