"""Writes what TypeScript is generated from: the HTTP API and the frames. python -m origo_chat.config.export_schemas"""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from origo_chat.config.frames_document import frames_document

FRONTEND = Path(__file__).resolve().parents[2] / "frontend" / "src"
_REFERENCE = "#/components/schemas/{model}"


def api_schema() -> dict[str, Any]:
    """The HTTP API."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "origo_chat.config.settings.dev")
    import django

    django.setup()
    from origo_chat.config.api import api
    from origo_chat.config.api_document import ApiDocument
    from origo_chat.gateway.shapes import Refusal

    schema = json.loads(json.dumps(ApiDocument(api, path_prefix="/api/")))
    _, shared = models_json_schema([(Refusal, "serialization")], ref_template=_REFERENCE)
    schema["components"]["schemas"].update(shared["$defs"])
    return dict(schema)


def written(schema: dict[str, Any]) -> str:
    """The exact text of a file, the same every time."""
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


FILES = {"socket/frames.json": frames_document, "api/openapi.json": api_schema}


def main() -> None:
    """Write both files, here or where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=FRONTEND)
    folder: Path = parser.parse_args().to
    for name, make in FILES.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(written(make()), encoding="utf-8")


if __name__ == "__main__":
    main()
