"""What both sides agree on: shapes of frames, limits, audiences and close codes. Pure Python, no Django."""
