"""Law and time, pure: citations, the working-day calendar, periods and how they are counted, service."""
