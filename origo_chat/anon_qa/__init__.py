"""Anonymous questions: ask, answer, read on, close; what the team needs for it, and what others may read."""
