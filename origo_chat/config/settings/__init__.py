"""One module per place the service runs. Each reads the environment once and adds only its own differences."""
