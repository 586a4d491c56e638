"""What every HTTP call shares: who may call, strict bodies, and acting exactly once. Knows no app above it."""
