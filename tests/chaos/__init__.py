"""What must survive when processes are killed and connections cut."""
