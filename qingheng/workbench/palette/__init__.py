"""Finding anything by Ctrl-K: cases, people, papers, pages; and what one was at lately."""
