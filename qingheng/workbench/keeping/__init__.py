"""Pages of those who keep the house: holiday notices, the audit log, accounts and posts."""
