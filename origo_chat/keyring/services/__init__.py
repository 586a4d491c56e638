"""What is done to the organisation's keys."""
