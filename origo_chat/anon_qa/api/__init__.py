"""The routes of questions: for visitors with their words, and for members of the team."""
