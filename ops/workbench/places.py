"""Where things lie in the project folder. Nothing is made or read here."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "ops" / "locks"
QUIET_POSTGRES = ROOT / "ops" / "postgres" / "quiet.conf"
DEMO_SERVICE = ROOT / "origo_chat" / "demo" / "service.toml"

FRONTEND = ROOT / "frontend"
NODE_MODULES = FRONTEND / "node_modules"

# Everything below .build is ignored by git and can be made again, apart from the state.
BUILD = ROOT / ".build"
VENV = BUILD / "venv"
LOGS = BUILD / "logs"
CACHE = BUILD / "cache"
STAMPS = BUILD / "stamps"
INSTANCES = BUILD / "instances"
CLIENT = BUILD / "client"
EXAMPLES = BUILD / "client-examples"
SERVICE_JSON = BUILD / "generated" / "service.json"

STATE = BUILD / "state"
DATABASE = STATE / "db.sqlite3"
SECRET_KEY = STATE / "secret_key"
