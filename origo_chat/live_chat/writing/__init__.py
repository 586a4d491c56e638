"""Committing packets of many rooms together: one function for each storage, one queue a process."""
