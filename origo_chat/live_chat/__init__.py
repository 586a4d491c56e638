"""Live chat: open or closed, the line, who talks to whom, and packets that are committed before anybody sees them."""
