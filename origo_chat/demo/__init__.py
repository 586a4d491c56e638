"""The demonstration organisation: its service.toml, its root known to everybody, its invented people with real keys."""
