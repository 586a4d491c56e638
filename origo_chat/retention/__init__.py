"""The retention plan (gallring): one line per table, and the runner that carries it out."""
