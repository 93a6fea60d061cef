"""Files to documents: `read` one file, `read_bytes` what is already in memory, `expand` the paths of a command line.

One module a format (`text`, `docx`), one registry (`registry`) that says which suffix and first bytes belong to it.
"""

from vncite.read.files import expand, read, read_bytes, skipped
from vncite.read.registry import SUFFIXES

__all__ = ["SUFFIXES", "expand", "read", "read_bytes", "skipped"]
