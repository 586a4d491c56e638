"""Writes what TypeScript is generated from: the HTTP API and the frames. python -m origo_chat.config.export_schemas"""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from origo_chat.protocol import close_codes, frames, limits

FRONTEND = Path(__file__).resolve().parents[2] / "frontend" / "src"
_REFERENCE = "#/components/schemas/{model}"


def frame_schemas() -> dict[str, Any]:
    """The frames and close codes in the shape of an OpenAPI file, so that one generator reads both."""
    unions: dict[str, TypeAdapter[Any]] = {
        "VisitorFrame": frames.VISITOR_FRAMES,
        "VisitorNotice": frames.VISITOR_NOTICES,
        "StaffFrame": frames.STAFF_FRAMES,
        "StaffNotice": frames.STAFF_NOTICES,
    }
    schemas: dict[str, Any] = {}
    for name, union in unions.items():
        schema = union.json_schema(ref_template=_REFERENCE)
        schemas.update(schema.pop("$defs"))
        schemas[name] = schema
    codes = list(close_codes.CloseCode)
    schemas["CloseCode"] = {
        "type": "integer",
        "enum": [int(code) for code in codes],
        "x-enum-varnames": [code.name for code in codes],
    }
    schemas["ProtocolVersion"] = {
        "type": "integer",
        "enum": [limits.PROTOCOL_VERSION],
        "x-enum-varnames": ["CURRENT"],
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "origo_chat frames", "version": str(limits.PROTOCOL_VERSION)},
        "paths": {},
        "components": {"schemas": schemas},
    }


def api_schema() -> dict[str, Any]:
    """The HTTP API. Every refusal has one shape, so it is named once and not under every route."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "origo_chat.config.settings.dev")
    import django

    django.setup()
    from origo_chat.config.api import api
    from origo_chat.gateway.shapes import Refusal

    schema = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/")))
    _, shared = models_json_schema([(Refusal, "serialization")], ref_template=_REFERENCE)
    schema["components"]["schemas"].update(shared["$defs"])
    return dict(schema)


def written(schema: dict[str, Any]) -> str:
    """The exact text of a file, the same every time."""
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


FILES = {"socket/frames.json": frame_schemas, "api/openapi.json": api_schema}


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
