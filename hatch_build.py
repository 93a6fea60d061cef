"""Compiles `vncite.find` with mypyc while a wheel is built, where Python's headers and a C compiler are there.

The compiled modules are the same Python, a fifth quicker; the source goes into the wheel beside them, and a wheel
without them does the same. `VNCITE_COMPILE=0` builds such a wheel, `VNCITE_COMPILE=1` builds none unless it is
compiled. An editable installation is never compiled: it shows the source as it stands.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path("vncite", "find")
AS_WRITTEN = {"__init__.py", "values.py"}
"""Modules that stay Python: a package's front, and classes that are made while it runs."""
MYPYC = ["mypy[mypyc]~=2.4"]
FLAGS = {"MYPYC_OPT_LEVEL": "1", "MYPYC_DEBUG_LEVEL": "0"}
"""More optimising takes twice the time and gains nothing: what runs is mostly the library of Python."""


def compiler() -> str | None:
    """The C compiler that Python names, if it is there and Python's headers too."""
    named = os.environ.get("CC") or (sysconfig.get_config_var("CC") or "cc").split()[0]
    found = shutil.which(named) or shutil.which("cc")
    headers = Path(sysconfig.get_path("include"), "Python.h").exists()
    return found if found and headers and sys.implementation.name == "cpython" else None


class CompiledFind(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls: `dependencies` before a build, `initialize` at its start, `finalize` at its end."""

    folder: str | None = None

    def _wanted(self) -> bool:
        wish = os.environ.get("VNCITE_COMPILE", "auto")
        if wish not in ("0", "1", "auto"):
            raise SystemExit(f"VNCITE_COMPILE={wish}: 0, 1 or auto")
        if wish == "1" and compiler() is None:
            raise SystemExit("VNCITE_COMPILE=1: no C compiler, or no headers of Python (Debian: gcc python3-dev)")
        return self.target_name == "wheel" and wish != "0" and compiler() is not None

    def dependencies(self) -> list[str]:
        """What the build needs besides hatchling."""
        return MYPYC if self._wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile a copy of the source, and give the wheel what came of it."""
        if version == "editable" or not self._wanted():
            return
        self.folder = tempfile.mkdtemp(prefix="vncite-")
        tree = Path(self.folder, "src")
        shutil.copytree(Path(self.root, "src"), tree, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
        names = [str(PACKAGE / path.name) for path in sorted((tree / PACKAGE).glob("*.py"))]
        names = [name for name in names if Path(name).name not in AS_WRITTEN]
        slices = Path(self.root, "tools", "slices.h")
        include = f"{os.environ.get('CFLAGS', '')} -include {slices}".strip()
        done = subprocess.run(
            [sys.executable, "-m", "mypyc", "--ignore-missing-imports", *names],
            cwd=tree, env={**os.environ, **FLAGS, "CFLAGS": include}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        made = [*tree.glob("*__mypyc.*"), *(tree / PACKAGE).glob("*.so"), *(tree / PACKAGE).glob("*.pyd")]
        if done.returncode or not made:
            if os.environ.get("VNCITE_COMPILE") == "1":
                raise SystemExit(f"mypyc: {done.stdout}{done.stderr}")
            self.app.display_warning("vncite.find stays uncompiled: " + (done.stderr or done.stdout)[-2000:])
            return
        build_data["force_include"].update({str(path): str(path.relative_to(tree)) for path in made})
        build_data["infer_tag"], build_data["pure_python"] = True, False

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the copy."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
