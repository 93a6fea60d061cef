"""Real triple stores on loopback, started and stopped by the tests."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Server:
    """Addresses of a running server."""

    name: str
    query: str
    graphs: str


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find(program: str) -> str | None:
    """The program beside this Python (a package puts it there) or on the path."""
    beside = Path(sys.executable).with_name(program)
    return str(beside) if beside.exists() else shutil.which(program)


def wait_for(url: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert process.poll() is None, f"the server stopped with {process.returncode}"
        with contextlib.suppress(urllib.error.URLError, OSError):
            try:
                urllib.request.urlopen(url, timeout=2).close()
            except urllib.error.HTTPError:
                pass  # it answers: that is what we wait for
            return
        time.sleep(0.1)
    raise TimeoutError(url)


@contextlib.contextmanager
def running(command: list[str], cwd: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (cwd / "server.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def oxigraph(folder: Path, port: int | None = None) -> Iterator[Server]:
    """The Oxigraph server of the PyPI package `oxigraph`."""
    program, port = find("oxigraph"), port or free_port()
    assert program
    base = f"http://127.0.0.1:{port}"
    with running([program, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"], folder) as one:
        wait_for(base + "/query", one)
        yield Server("oxigraph", base + "/query", base + "/store")


VIRTUOSO = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[Parameters]
ServerPort = {sql}
ServerThreads = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
[HTTPServer]
ServerPort = {http}
ServerThreads = 8
[SPARQL]
ResultSetMaxRows = 20000
"""


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Virtuoso of the Debian package `virtuoso-opensource-7-bin`."""
    program, shell = find("virtuoso-t"), find("isql-vt")
    assert program
    assert shell
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=sql, http=http))
    base = f"http://127.0.0.1:{http}"
    with running([program, "-f", "-c", "virtuoso.ini"], folder) as one:
        wait_for(base + "/sparql", one)
        # a loopback server in a temporary folder: whoever reaches it may write
        grants = "GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 15);"
        subprocess.run(
            [shell, f"127.0.0.1:{sql}", "dba", "dba", f"exec={grants}"], check=True, capture_output=True, timeout=60
        )
        yield Server("virtuoso", base + "/sparql", base + "/sparql-graph-crud")


SERVERS = {
    "oxigraph": (oxigraph, "oxigraph", "the Oxigraph server is not installed (pip install oxigraph)"),
    "virtuoso": (virtuoso, "virtuoso-t", "Virtuoso is not installed (apt-get install virtuoso-opensource-7-bin)"),
}
