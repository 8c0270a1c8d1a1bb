"""The list of cases: filters, columns, what a person keeps of them, and what is done with the rows."""
