"""Vietnamese legal citations: found, linked to their instruments, their dates checked, given back as a graph.

Each step is one verb in a package of its own: `vncite.read.read`, `vncite.find.find`, `vncite.link.link`,
`vncite.check.check`, `vncite.store.build`, `vncite.ask.ask` (docs/python.md). A verb has its package's name, so the two
cannot both stand here: `vncite.find` is the package. Nothing is imported, so that `import vncite` costs nothing.
"""

__version__ = "0.1.0"
