"""Errors, time and randomness: pure Python that everything else may import."""
