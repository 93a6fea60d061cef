"""Tables of nodes and edges: CSV as Neo4j's import tool takes it, Parquet for data frames."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from vncite.csvlines import csv_lines
from vncite.errors import UserError
from vncite.graph.tables import EDGE_COLUMNS, NODE_COLUMNS, Cell, tables

if TYPE_CHECKING:
    from vncite.graph.dataset import Dataset

__all__ = ["csv_tables", "parquet"]

_NEO4J = {str: "", int: ":int", float: ":float"}
_NODE_HEADERS = {"id": "iri:ID", "kind": ":LABEL"}
_EDGE_HEADERS = {"source": ":START_ID", "target": ":END_ID", "relation": ":TYPE"}


def csv_tables(dataset: Dataset) -> dict[str, bytes]:
    """`nodes.csv` and `edges.csv` for `neo4j-admin database import`: UTF-8, a heading with types, empty for unknown.

    Labels and types are written as Neo4j's own: `Instrument`, `BASED_ON`. Cells are exactly what the graph holds, also
    where a spreadsheet would take one for a formula: these files are for programs.
    """
    found = tables(dataset)
    nodes = ({**row, "kind": str(row["kind"]).capitalize()} for row in found.nodes)
    edges = ({**row, "relation": str(row["relation"]).upper()} for row in found.edges)
    return {
        "nodes.csv": _csv(nodes, NODE_COLUMNS, _NODE_HEADERS),
        "edges.csv": _csv(edges, EDGE_COLUMNS, _EDGE_HEADERS),
    }


def _csv(rows: Iterable[dict[str, Cell]], columns: dict[str, type], headers: dict[str, str]) -> bytes:
    heading = [headers.get(name, name + _NEO4J[kind]) for name, kind in columns.items()]
    cells = (["" if row[name] is None else row[name] for name in columns] for row in rows)
    return "".join(csv_lines(chain([heading], cells))).encode("utf-8", "replace")


def parquet(dataset: Dataset) -> dict[str, bytes]:
    """`nodes.parquet` and `edges.parquet`, typed, null for unknown. Raises `UserError` without pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UserError(
            "cần pyarrow: hãy cài bằng pip install 'vncite[parquet]'",
            "pyarrow is needed: pip install 'vncite[parquet]'",
        ) from error
    found = tables(dataset)
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    written = {}
    for name, rows, columns in (("nodes", found.nodes, NODE_COLUMNS), ("edges", found.edges, EDGE_COLUMNS)):
        schema = pa.schema([(column, kinds[kind]) for column, kind in columns.items()])
        out = io.BytesIO()
        pq.write_table(pa.Table.from_pylist(rows, schema=schema), out)
        written[f"{name}.parquet"] = out.getvalue()
    return written
