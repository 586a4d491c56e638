"""One attacker doing the worst there is to each way into the service, and one honest person beside."""
