"""WebSockets: parse a frame, call one function, close politely. No state that another process would need."""
