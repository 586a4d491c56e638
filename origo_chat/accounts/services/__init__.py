"""What is done to accounts: each verb locks, changes, records and announces, in one transaction."""
