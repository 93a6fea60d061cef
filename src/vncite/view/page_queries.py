"""What the page asks of a store: everything of a few kinds of thing, and the citations with their sentences."""

from __future__ import annotations

from vncite.graph.terms import PROLOGUE

__all__ = ["CITATIONS", "CLAIMS", "CONFLICTS", "FINDINGS", "REGISTERED", "THINGS"]

THINGS = (
    PROLOGUE
    + """
SELECT DISTINCT ?thing ?property ?value {
  VALUES ?class { vnc:Report vnc:Instrument vnc:Designation vnc:Body vnc:Place vnc:Name }
  ?thing a ?class ; ?property ?value .
}"""
)
"""Each property of reports, instruments, designations, bodies and places, and of the names of the last two."""

CITATIONS = (
    PROLOGUE
    + """
SELECT DISTINCT ?citation ?report ?names ?relation ?form ?within ?number ?title ?start ?exact ?prefix ?suffix {
  ?citation a vnc:Citation ; oa:hasSource ?report ; vnc:relation ?relation ; oa:hasSelector ?quote, ?position .
  ?quote oa:exact ?exact .
  ?position oa:start ?start .
  OPTIONAL { ?citation vnc:names ?names }
  OPTIONAL { ?citation vnc:form ?written }
  BIND(REPLACE(STR(?written), "^.*/", "") AS ?form)
  OPTIONAL { ?citation vnc:within ?within }
  OPTIONAL { ?citation vnc:number ?number }
  OPTIONAL { ?citation dcterms:title ?title }
  OPTIONAL { ?quote oa:prefix ?prefix }
  OPTIONAL { ?quote oa:suffix ?suffix }
}"""
)

CLAIMS = (
    PROLOGUE
    + """
SELECT DISTINCT ?citation (COALESCE(STR(?date), REPLACE(?raw, "^ngày ", "", "i")) AS ?value) {
  ?claim prov:wasDerivedFrom ?citation ; vnc:raw ?raw
  OPTIONAL { ?claim vnc:value ?date }
}"""
)
"""The date that a citation states; as it is written where there is no such day."""

REGISTERED = (
    PROLOGUE
    + """
SELECT DISTINCT ?about ?date ?source {
  ?claim vnc:about ?about ; vnc:value ?date ; prov:wasDerivedFrom ?entry .
  ?entry a vnc:RegisterEntry ; rdfs:label ?source .
}"""
)
"""The date that a register has for an instrument, and where it has it from."""

CONFLICTS = (
    PROLOGUE
    + """
SELECT DISTINCT ?about ?likely {
  ?conflict a vnc:DateConflict ; vnc:about ?about
  OPTIONAL { ?conflict vnc:likelyDate ?likely }
}"""
)
"""Instruments whose date is disputed or refuted, with the likely date: those that the question `conflicts` lists."""

FINDINGS = (
    PROLOGUE
    + """
SELECT DISTINCT ?finding ?rule ?message ?lang ?about ?names ?report {
  ?finding a vnc:Finding ; vnc:rule ?broken ; vnc:severity ?severity ; vnc:message ?message .
  OPTIONAL { ?finding vnc:about ?about }
  OPTIONAL { ?finding vnc:at/vnc:names ?names }
  OPTIONAL { ?finding oa:hasSource ?report }
  BIND(REPLACE(STR(?broken), "^.*/", "") AS ?rule)
  BIND(LANG(?message) AS ?lang)
}"""
)
