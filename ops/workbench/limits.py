"""How long each step may take, in seconds: about three times what it takes while others use both cores, or on a slow
line. What takes longer hangs, and is stopped. The last stages get what is left of the whole, if that is less."""

# What continuous integration gives, and what we take of it: who is stopped needs a while to say how far it came.
INTEGRATION = 90 * 60
WHOLE = 84 * 60

# What is fetched. Each with what it is worth on a line of ten megabits a second, or twice what a busy machine needs.
PACKAGE_LISTS = 90.0
PACKAGES = 420.0  # PostgreSQL, Redis and the browsers: some hundred megabytes
ENVIRONMENT = 60.0
PYTHON_PACKAGES = 240.0
NPM_PACKAGES = 240.0

# What is made of it.
CLIENT_BUILD = 120.0
MIGRATION = 240.0
CHORE = 600.0
LIES = 7200.0  # all of them: two runs of one case for each check

# What only says something: a version, a list, whether a file is well.
ANSWER = 30.0
# A private server makes its data folder, or a database in it.
SERVER_STEP = 60.0

# The stages of `make test`. The client's unit tests stretch passphrases, which is slow on purpose.
CLIENT_CHECKS = 1000.0
CLIENT_TWICE = 400.0
TYPES = 300.0  # without its cache
FAST_CHECK = 90.0
UNITS = 600.0
# A quarter of an hour has been too little on a machine that had work for eight cores.
EMBEDDED = 1500.0
# Browsers and everything else run beside each other, and each of them slows the other down: a quarter of an hour on a
# quiet machine, three quarters where others have taken both cores several times over.
SERVERS = 3600.0
