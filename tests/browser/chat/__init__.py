"""The live chat in Chromium: journeys of two and three browsers."""
