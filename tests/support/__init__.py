"""What tests share: the cast, the storages, the running service, canaries."""
