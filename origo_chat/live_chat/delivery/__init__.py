"""Telling sockets and polls of this process what was committed, by whichever process."""
