"""The routes of staff accounts, one module a noun."""
