"""Anonymous questions, live chat and sealed messages. README.md has the map; ops/decisions says why."""
