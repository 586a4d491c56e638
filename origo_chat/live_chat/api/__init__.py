"""The routes of the live chat: for whoever waits or talks, and for staff."""
