"""What a server that lies can serve, and a colleague who helps it: each case is one lie (spec: 18)."""
