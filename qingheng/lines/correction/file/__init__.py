"""The file of a person, subject by subject: in each file what the law demands, the steps it takes, and its limits."""
