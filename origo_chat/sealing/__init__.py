"""What a client does: derive, seal, open, certify. For demo, load, tests and the key ceremony only."""
