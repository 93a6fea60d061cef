"""The command line: the same steps as the packages, one file a command, each importing only what it uses.

`vncite --version` and `vncite find` start in well under 0.3 s of processor time (`benchmarks/startup.py`), because a
command's module is imported when that command is named, and rich only when something is drawn for a person.
"""

from vncite.cli.main import main

__all__ = ["main"]
