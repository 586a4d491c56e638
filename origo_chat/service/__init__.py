"""The organisation as data: the shape of service.toml, its reading, and the part that everybody may see."""
