"""doccano and Label Studio take an export in and give the same out again, where they are installed.

Each is started with a database of its own and asked over the loopback address only. The tests are skipped
where its command is not on the path.
"""

from __future__ import annotations

import io
import json
import os
import secrets
import shutil
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from models.recipe import Recipe
from storage.formats.exporting import export
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled
from tests.storage.formats.review_facts import facts_in

START_SECONDS, ANSWER_SECONDS = 240, 60
HOST, USER, PASSWORD = "127.0.0.1", "reviewer@example.com", secrets.token_hex(12)

with_label_studio = pytest.mark.skipif(
    not shutil.which("label-studio"), reason="Label Studio is not installed"
)
with_doccano = pytest.mark.skipif(not shutil.which("doccano"), reason="doccano is not installed")


class Server:
    """A web service on the loopback address, asked in JSON."""

    def __init__(self, port: int) -> None:
        self.address = f"http://{HOST}:{port}"
        self.token = ""

    def ask(self, path: str, body: object = None, *, kind: str = "application/json") -> Any:
        """Return the answer to a GET, with `body` to a POST: JSON as a value, anything else as bytes."""
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data)
        request.add_header("Content-Type", kind)
        if self.token:
            request.add_header("Authorization", f"Token {self.token}")
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
            content: bytes = answer.read()
            return json.loads(content) if "json" in answer.headers.get("Content-Type", "") else content

    def answers(self, path: str) -> bool:
        """Tell whether the service is up."""
        try:
            self.ask(path)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True


def until(holds: Callable[[], bool], seconds: int) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "the service does not answer"
        threading.Event().wait(0.5)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], environment: dict[str, str], folder: Path) -> Iterator[None]:
    with (folder / f"{Path(command[0]).name}.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=folder, env=os.environ | environment, stdout=log, stderr=log)
        try:
            yield
        finally:
            process.terminate()
            process.wait(ANSWER_SECONDS)


def exported(folder: Path, name: str) -> Path:
    """Return the folder of an export of one article in a format."""
    filled(folder / "s.dateline", decided())
    with Session.open(folder / "s.dateline") as session:
        export(session, folder / "out", Recipe(name))
    return folder / "out"


@with_label_studio
def test_label_studio_gives_back_what_it_was_given(tmp_path: Path) -> None:
    out = exported(tmp_path, "label-studio")
    tasks = json.loads((out / "articles.json").read_text(encoding="utf-8"))
    server = Server(free_port())
    server.token = secrets.token_hex(20)
    port = server.address.rpartition(":")[2]
    command = ["label-studio", "start", "--no-browser", "--internal-host", HOST, "--port", port]
    command += ["--data-dir", str(tmp_path), "--username", USER, "--password", PASSWORD]
    environment = {
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
    }
    with running([*command, "--user-token", server.token], environment, tmp_path):
        until(lambda: server.answers("/health"), START_SECONDS)
        interface = (out / "config.xml").read_text(encoding="utf-8")
        project = server.ask("/api/projects", {"title": "proof", "label_config": interface})["id"]
        server.ask(f"/api/projects/{project}/import", tasks)
        back = server.ask(f"/api/projects/{project}/export?exportType=JSON&download_all_tasks=true")
    (task,), (given,) = back, tasks
    assert (task["data"], task["meta"]) == (given["data"], given["meta"])
    assert [item["result"] for item in task["annotations"]] == [
        item["result"] for item in given["annotations"]
    ]
    assert_read_alike(tmp_path, back, out / "articles.json")


@with_doccano
def test_doccano_gives_back_what_it_was_given(tmp_path: Path) -> None:
    out = exported(tmp_path, "doccano")
    server = Server(free_port())
    environment = {"DOCCANO_HOME": str(tmp_path / "doccano")}
    for words in (["init"], ["createuser", "--username", USER, "--password", PASSWORD]):
        subprocess.run(["doccano", *words], check=True, env=os.environ | environment, capture_output=True)
    port = server.address.rpartition(":")[2]
    with ExitStack() as stack:
        for words in (["webserver", "--port", port, "--workers", "1"], ["task", "--concurrency", "1"]):
            stack.enter_context(running(["doccano", *words], environment, tmp_path))
        until(lambda: server.answers("/v1/health/"), START_SECONDS)
        server.token = server.ask("/v1/auth/login/", {"username": USER, "password": PASSWORD})["key"]
        back = imported_and_exported(server, out, related=True)
        plain = imported_and_exported(server, out, related=False)
    given = json.loads((out / "articles.jsonl").read_text(encoding="utf-8"))
    assert back["text"] == given["text"] and back["article"] == given["article"]
    assert spans_of(back) == spans_of(given)
    assert relations_of(back) == relations_of(given)
    assert sorted(plain["label"]) == sorted(given["label"]) and plain["notes"] == given["notes"]
    assert_read_alike(tmp_path, back, out / "articles.jsonl")


def imported_and_exported(server: Server, out: Path, *, related: bool) -> Any:
    """Import a folder into a new project of doccano's and return the one line of its export.

    `related` says whether the project has relations.
    """
    described = {"name": "proof", "description": "proof", "project_type": "SequenceLabeling"}
    options = {"use_relation": related, "allow_overlapping": True, "resourcetype": "SequenceLabelingProject"}
    project = f"/v1/projects/{server.ask('/v1/projects', described | options)['id']}"
    boundary, kind = secrets.token_hex(8), "multipart/form-data; boundary="
    for page, name in (("span-type-upload", "span_labels"), ("relation-type-upload", "relation_labels")):
        form = form_of("file", out / f"{name}.json", boundary)
        server.ask(f"{project}/{page}", form, kind=kind + boundary)
    form = form_of("filepond", out / "articles.jsonl", boundary)
    upload = server.ask("/v1/fp/process/", form, kind=kind + boundary)
    kind_of_project = "RelationExtraction" if related else "SequenceLabeling"
    wanted = {"format": "JSONL", "task": kind_of_project, "column_data": "text", "column_label": "label"}
    # As doccano's own page asks; without it doccano guesses.
    body = (
        wanted
        | {"encoding": "utf_8"}
        | {"uploadIds": [upload.decode() if isinstance(upload, bytes) else upload]}
    )
    task = server.ask(f"{project}/upload", body)["task_id"]
    until(lambda: bool(server.ask(f"/v1/tasks/status/{task}")["ready"]), ANSWER_SECONDS)
    status = server.ask(f"/v1/tasks/status/{task}")
    assert status["error"] is None and not status["result"]["error"]
    task = server.ask(f"{project}/download", {"format": "JSONL", "exportApproved": False})["task_id"]
    until(lambda: bool(server.ask(f"/v1/tasks/status/{task}")["ready"]), ANSWER_SECONDS)
    with zipfile.ZipFile(io.BytesIO(server.ask(f"{project}/download?taskId={task}"))) as packed:
        return json.loads(packed.read(packed.namelist()[0]))


def assert_read_alike(folder: Path, back: object, given: Path) -> None:
    """Assert that what a server gives back is read as what it was given."""
    path = folder / f"back{given.suffix}"
    path.write_text(json.dumps(back), encoding="utf-8")
    assert facts_in(path, folder / "back.dateline") == facts_in(given, folder / "given.dateline")


def form_of(field: str, file: Path, boundary: str) -> bytes:
    """Return a file as the only field of a form."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{file.name}"\r\n'
    head += "Content-Type: application/octet-stream\r\n\r\n"
    return head.encode() + file.read_bytes() + f"\r\n--{boundary}--\r\n".encode()


def spans_of(line: Any) -> list[tuple[int, int, str]]:
    return sorted((item["start_offset"], item["end_offset"], item["label"]) for item in line["entities"])


def relations_of(line: Any) -> list[tuple[str, int, int]]:
    starts = {item["id"]: item["start_offset"] for item in line["entities"]}
    found = ((item["type"], starts[item["from_id"]], starts[item["to_id"]]) for item in line["relations"])
    return sorted(found)
