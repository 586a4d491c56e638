"""Puts the parts together: settings, the one API object, the door every request passes, and how it is served."""
