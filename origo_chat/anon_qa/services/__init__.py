"""What can be done with a question: a module for each group of verbs."""
