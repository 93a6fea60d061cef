"""Files to documents: `read` one file, `read_bytes` what is already in memory, `survey` the paths of a command line.

One module a format (`text`, `docx`), one registry (`registry`) that says which suffix and first bytes belong to it.
What a reader had to guess or leave out is in `Document.notes`, and in sentences in `vncite.read.notes`.
"""

from vncite.read.files import fetch, read, read_bytes
from vncite.read.registry import SUFFIXES
from vncite.read.walk import Failure, Passed, Survey, expand, shown, survey

__all__ = ["SUFFIXES", "Failure", "Passed", "Survey", "expand", "fetch", "read", "read_bytes", "shown", "survey"]
