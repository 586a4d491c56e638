"""The built client: the organisation's public data goes in, static files for the server come out."""

import json
from collections.abc import Mapping
from pathlib import Path

from ops.workbench import environment, limits, node, places, process, stamp
from ops.workbench.progress import say, step
from ops.workbench.trouble import Trouble

# Folders below frontend/ that a build does not read.
NOT_READ = ("node_modules", "coverage")


def build(service_file: Path = places.DEMO_SERVICE) -> None:
    """Build the documents that the server hands out, unless nothing they are made of has changed."""
    export_service(service_file)
    _run_script("build", places.CLIENT)
    say(_pin_told(json.loads(places.SERVICE_JSON.read_bytes())["pin"]))


def _pin_told(pin: Mapping[str, object] | None) -> str:
    if pin:
        return f"the client believes no keys.log without its line {pin['n']}, of {pin['on']}"
    return "the client has no pin: it cannot tell an old keys.log from the newest (service.toml names none)"


def build_examples() -> None:
    """Build the document with every example of every component, which only the tests open."""
    _run_script("build:examples", places.EXAMPLES)


def export_service(service_file: Path) -> None:
    """Check service.toml and write its public part; every problem in the file is told at once."""
    words = [str(environment.PYTHON), "-m", "origo_chat.service"]
    log = places.LOGS / "service.log"
    checked = process.finish([*words, "check", str(service_file)], within=limits.ANSWER, log=log)
    if checked != 0:
        problems = log.read_text(errors="replace").strip()
        raise Trouble(
            f"the service file has problems:\n{problems}",
            "mend these lines, or name another file: SERVICE=path",
        )
    exported = [*words, "export", "--file", str(service_file), "--to", str(places.SERVICE_JSON)]
    if process.finish(exported, within=limits.ANSWER, log=log) != 0:
        raise Trouble(f"the public part of {service_file} could not be written", f"{log} says why")


def _run_script(script: str, target: Path) -> None:
    done = _stamp(script, target)
    if done.matches() and any(target.glob("*.html")):
        return
    done.remove()
    log = places.LOGS / f"client-{script.replace(':', '-')}.log"
    with step(f"building the client ({script})"):
        if process.finish(node.npm("run", script), within=limits.CLIENT_BUILD, log=log, extra=_variables(target)) != 0:
            raise Trouble(f"the client could not be built (npm run {script})", f"the last lines of {log} say why")
    done.write()


def _variables(target: Path) -> dict[str, str]:
    return {"ORIGO_SERVICE_JSON": str(places.SERVICE_JSON), "ORIGO_CLIENT_FOLDER": str(target)}


def _stamp(script: str, target: Path) -> stamp.Stamp:
    # Not inside the target: everything there is served.
    files = [*stamp.files_below(places.FRONTEND, without=NOT_READ), places.SERVICE_JSON]
    return stamp.Stamp(places.STAMPS / target.name, stamp.fingerprint(files, script))
