"""What every call shares: who may call, strict bodies, acting exactly once; the one way from the event loop to the
database, and the one to other processes. Knows no app above it."""
