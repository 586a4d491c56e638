"""The demonstration organisation, for trying the service out. Nothing here is needed by a real one."""
