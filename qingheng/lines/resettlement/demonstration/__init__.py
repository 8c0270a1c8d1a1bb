"""A demonstration year of the line. Every person is invented."""
