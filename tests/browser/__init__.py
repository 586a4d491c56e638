"""What a person meets in a real Chromium against a real Daphne. Sentences in journeys/, the people in actors/."""
