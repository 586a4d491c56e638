"""Limits without identity: how often something may be tried, keyed on nothing that could find a person again."""
