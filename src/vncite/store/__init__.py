"""The store: Oxigraph in a folder, and SPARQL 1.1 endpoints behind the same small protocol."""

from vncite.store.base import base_of
from vncite.store.build import BuildReport, Failure, build
from vncite.store.embedded import Store
from vncite.store.protocol import Queryable, Table

__all__ = ["BuildReport", "Failure", "Queryable", "Store", "Table", "base_of", "build"]
