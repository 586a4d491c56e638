"""What can be done with a conversation: a module for each group of verbs."""
