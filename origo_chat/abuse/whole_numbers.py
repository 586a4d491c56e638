"""How counts lie in Redis. Django's own way unpickles what it finds, so whoever wrote to Redis could run a program."""


class WholeNumbers:
    """Only whole numbers go in, and nothing else is believed on the way out."""

    def dumps(self, value: int) -> int:
        """What is stored."""
        return int(value)

    def loads(self, data: bytes) -> int:
        """What was stored."""
        return int(data)
