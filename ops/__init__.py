"""What surrounds the service: how it is built, proved, run and kept. Imports nothing of it."""
