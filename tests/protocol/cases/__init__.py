"""The cases Python makes, one module for each part of the spec."""
