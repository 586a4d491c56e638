"""The demonstration organisation: its data here, later its people and conversations. Nothing a real service needs."""
