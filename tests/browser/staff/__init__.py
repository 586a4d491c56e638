"""The console, by keyboard and pointer, on the demonstration organisation."""
