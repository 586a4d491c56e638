"""The organisation as data: the shape of service.toml, its reading, and the part of it that everybody may see."""
