"""Document to citations: `find(document)` reads every citation that one text states, and nothing that only another
text tells.
"""

from vncite.find.assemble import find

__all__ = ["find"]
