"""What a statutory procedure is, and what follows from the events of a case. No Django, no clock of its own."""
