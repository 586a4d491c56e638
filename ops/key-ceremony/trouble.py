"""What the tool cannot do, in one sentence with the way out."""


class Trouble(Exception):
    """Ends the run. Nothing was written, or the sentence says what was."""
