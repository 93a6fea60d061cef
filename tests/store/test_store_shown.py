"""By which path a graph knows a report."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import report, write

from vncite.store import build
from vncite.store.embedded import Store
from vncite.store.shown import absolute, shown_paths

FILES = st.dictionaries(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(lambda parts: "/" + "/".join(parts)),
    st.booleans(),
    max_size=6,
)


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        ({"/m/in/1.txt": "in/1.txt"}, ["in/1.txt"]),
        ({"/m/in/1.txt": "/m/in/1.txt"}, ["1.txt"]),
        ({"C:\\in\\1.txt": "C:\\in\\1.txt"}, ["1.txt"]),
        ({"/m/x/1.txt": "/m/x/1.txt", "/m/y/1.txt": "/m/y/1.txt"}, ["x/1.txt", "y/1.txt"]),
        ({"/m/x/1.txt": "1.txt", "/m/y/1.txt": "1.txt"}, ["x/1.txt", "y/1.txt"]),
        ({"/m/x/1.txt": "/m/x/1.txt", "/m/y/1.txt": "1.txt", "/m/2.txt": "/m/2.txt"}, ["x/1.txt", "1.txt", "2.txt"]),
        ({"-": "-"}, ["-"]),
    ],
)
def test_shown(files: dict[str, str], shown: list[str]) -> None:
    assert list(shown_paths(files).values()) == shown


@given(FILES)
def test_each_file_has_a_path_of_its_own_that_is_not_absolute(files: dict[str, bool]) -> None:
    given_ = {file: file if whole else file[1:] for file, whole in files.items()}
    shown = shown_paths(given_)
    assert len(set(shown.values())) == len(files)
    assert not any(map(absolute, shown.values()))
    assert shown_paths(dict(reversed(given_.items()))) == shown


def test_no_graph_says_where_the_machine_keeps_its_files(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", a=report("Yên Thế")), write(tmp_path / "two", a=report("Tân Yên", 13))
    build([one, two], tmp_path / "store", register=None)
    with Store.open(tmp_path / "store") as store:
        said = "\n".join(map(str, store.quads()))
    assert str(tmp_path) not in said
    assert '"one/a.txt"' in said
    assert '"two/a.txt"' in said
