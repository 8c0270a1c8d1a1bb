"""What is to be done: limits that run, approvals that wait, cases that nobody handles yet."""
