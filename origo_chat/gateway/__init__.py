"""What every call shares: who may call, strict bodies, acting exactly once; the one way off the event loop, and the one
to other processes. Knows no app above it."""
