"""The routes of the organisation's keys, one module a noun."""
