"""Conversations as far as their keys go: slots, and sealing them again for a new epoch. No envelopes yet."""
