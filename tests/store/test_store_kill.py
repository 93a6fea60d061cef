"""A build that is killed leaves nothing wrong behind: built again, the store says what an undisturbed one says."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from written import dump, report, write

from vncite.store import Store, build

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill -9")

PLACES = ("Yên Thế", "Tân Yên", "Lục Nam", "Sơn Động", "Hiệp Hòa", "Lạng Giang")
CITED = (
    "Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ",
    "Nghị quyết số 128/NQ-CP ngày 10/11/2021 của Chính phủ",
    "Nghị quyết 128 của Chính phủ",
    "Kết luận số 77-KL/TW ngày 05/6/2020 của Bộ Chính trị",
)
BUILD = """
import sys
import vncite.store.landing as landing
landing.BATCH = 4000  # many transactions, so that there is much to be killed in the middle of
landing.BULK = int(sys.argv[3])
from vncite.store import build
print("started", flush=True)
build([sys.argv[1]], sys.argv[2], register=None, prune=True)
print("done", flush=True)
"""


def reports(folder: Path, edition: int) -> Path:
    """Forty reports; in the second edition some are changed, one is gone, and two texts share a number."""
    texts = {}
    for n in range(40):
        if edition and n == 7:
            continue
        number = 12 if edition and n == 9 else 100 + n
        texts[f"r{n:02}"] = report(PLACES[n % 6], number, CITED[(n + edition * (n % 3)) % 4], plan=n + 1)
    write(folder, **texts)
    if edition:
        (folder / "r07.txt").unlink()
        write(folder, copy=report(PLACES[3], 12, CITED[0]))
    return folder


def start(files: Path, folder: Path, bulk: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BUILD, str(files), str(folder), str(bulk)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    return process


@pytest.mark.parametrize("bulk", [10**9, 1], ids=["transactions", "bulk loader"])
def test_kill_at_many_moments(tmp_path: Path, bulk: int) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    files = reports(tmp_path / "in", 0)
    process = start(files, first, bulk)
    began = time.monotonic()
    process.wait(120)
    long = time.monotonic() - began
    expected = dump(first)
    chance = random.Random(bulk)
    killed = 0
    for moment in range(14):
        process = start(files, second, bulk)
        time.sleep(long * chance.random() * (1.2 if moment % 2 else 0.4))
        done = process.poll() is not None
        killed += not done
        process.kill()  # SIGKILL
        process.wait(60)
        if (second / "current").exists():  # readers see nothing or a whole state, never the middle
            assert dump(second) == expected
        if done:  # nothing would be left to be killed in
            shutil.rmtree(second)
    build([files], second, register=None, prune=True)
    assert dump(second) == expected
    assert killed >= 5

    # the same while reports change, vanish, and come to share a number
    reports(files, 1)
    build([files], tmp_path / "fresh", register=None)
    changed = dump(tmp_path / "fresh")
    for _ in range(6):
        process = start(files, second, bulk)
        time.sleep(long * chance.random() * 0.5)
        process.kill()  # SIGKILL
        process.wait(60)
        assert dump(second) in (expected, changed)
    build([files], second, register=None, prune=True)
    assert dump(second) == changed
    with Store.open(second, write=True) as store:  # and nothing is left lying about that no report accounts for
        books = [quad for quad in store.dataset if str(quad.graph_name) == "<urn:vncite:store>"]
        assert len(books) == 40 + 2  # the files, the state and the base
        live = sorted(str(quad) for quad in store.quads())
    assert live == changed
