"""The spaCy component: spans where the citations are, on a blank pipeline, its configuration written and read back."""

import warnings
from importlib.metadata import entry_points

import pytest

spacy = pytest.importorskip("spacy", reason="spaCy is the extra vncite[spacy], which is not installed here")

from spacy.tokens import Doc, DocBin, Span  # noqa: E402

import vncite.spacy  # noqa: E402
from vncite.errors import UserError  # noqa: E402

TEXT = "Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ và Luật Đất đai năm 2013; tỷ lệ 120/130."
ROWS = [
    ("Nghị quyết số 128/NQ-CP", "NQ", "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"),
    ("Luật Đất đai năm 2013", "L", "https://vnc.example/eli/vn/qppl/qh/luat/2013/45"),
]


def pipeline(**config):
    nlp = spacy.blank("xx")  # "vi" would want pyvi; the component takes any tokenizer
    nlp.add_pipe("vncite", config=config)
    return nlp


def shown(doc, key="citations"):
    return [(span.text, span._.link.number) for span in doc.spans[key]]


def test_spans_are_the_citations():
    doc = pipeline()(TEXT)
    assert [(span.text, span.label_, span.kb_id_) for span in doc.spans["citations"]] == ROWS
    first = doc.spans["citations"][0]._.link
    assert first.citation.date.iso == "2021-10-11"
    assert first.issuer == "Chính phủ"
    assert doc._.linked.document.text == TEXT


def test_settings():
    doc = pipeline(spans_key="trich-dan", back=True)("Theo Nghị định số 15/2020/NĐ-CP. Nghị định nêu trên có hiệu lực.")
    assert [span._.link.citation.form for span in doc.spans["trich-dan"]] == ["full", "back"]


def test_a_pipeline_is_saved_and_loaded(tmp_path):
    pipeline(spans_key="luat").to_disk(tmp_path / "nlp")
    doc = spacy.load(tmp_path / "nlp")(TEXT)
    assert [span.text for span in doc.spans["luat"]] == [row[0] for row in ROWS]


def told(doc):
    return [(span.text, span._.link.citation.number, span._.link.key) for span in doc.spans["citations"]]


def test_what_was_read_goes_to_disk_and_to_other_processes():
    nlp = pipeline()
    first = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(first.to_bytes())
    assert told(again) == told(first)
    assert again._.linked == first._.linked
    bin = DocBin(store_user_data=True, docs=[first])
    assert [told(doc) for doc in DocBin().from_bytes(bin.to_bytes()).get_docs(nlp.vocab)] == [told(first)]
    assert [told(doc) for doc in nlp.pipe([TEXT] * 3, n_process=2)] == [told(first)] * 3


ANY_TEXT = [
    ("", []),
    ("  ", []),
    ("12/34", []),
    ("Nghị quyết số 128/NQ-CPvề việc", [("Nghị quyết số 128/NQ-CPvề", "128/NQ-CP")]),
]


@pytest.mark.parametrize(("text", "expected"), ANY_TEXT)
def test_any_text(text, expected):
    doc = pipeline()(text)
    assert shown(doc) == expected


def test_citations_within_one_token():
    nlp = pipeline()
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split(" "))  # at blanks, and nowhere else
    doc = nlp("Theo 42/NQ-CP;30/NQ-CP của Chính phủ")
    assert shown(doc) == [("42/NQ-CP;30/NQ-CP", "42/NQ-CP"), ("42/NQ-CP;30/NQ-CP", "30/NQ-CP")]
    assert doc[1:2]._.link is None  # which of the two is meant, nobody can say
    assert shown(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == shown(doc)


def test_two_components_in_one_pipeline():
    nlp = pipeline(spans_key="all", back=True)
    nlp.add_pipe("vncite", name="named")
    doc = nlp("Theo Nghị định số 15/2020/NĐ-CP. Nghị định nêu trên có hiệu lực.")
    assert [span._.link.citation.form for span in doc.spans["all"]] == ["full", "back"]
    assert [span._.link.citation.form for span in doc.spans["citations"]] == ["full"]
    assert len(doc._.linked.links) == 1  # of the last component


def test_a_span_of_ones_own_over_a_citation():
    doc = pipeline()(TEXT)
    first = doc.spans["citations"][0]
    assert doc[first.start : first.end]._.link == first._.link
    assert doc[first.start : first.end + 1]._.link is None


def test_joined_documents_keep_their_links():
    nlp = pipeline()
    docs = [nlp("Theo Nghị định số 15/2020/NĐ-CP."), nlp(TEXT)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        joined = Doc.from_docs(docs)
    assert shown(joined) == [row for doc in docs for row in shown(doc)]
    assert joined._.linked is None  # neither of the two
    assert [doc._.linked.document.text for doc in docs] == [doc.text for doc in docs]
    assert Doc.from_docs(docs[:1])._.linked == docs[0]._.linked


TAKEN = [(Span, "span_attr"), (Doc, "doc_attr")]


@pytest.mark.parametrize(("kind", "setting"), TAKEN)
def test_names_of_other_components(kind, setting):
    kind.set_extension("theirs", default=7)
    try:
        with pytest.raises(UserError, match=rf"{kind.__name__}\._\.theirs .*{setting}"):
            pipeline(**{setting: "theirs"})
        pipeline(**{setting: "ours"})
    finally:
        kind.remove_extension("theirs")


def test_names_of_ones_own():
    doc = pipeline(span_attr="trich_dan", doc_attr="van_ban")(TEXT)
    assert doc.spans["citations"][0]._.trich_dan == doc._.van_ban.links[0]


def test_the_package_names_its_factory():
    named = {point.name: point.value for point in entry_points(group="spacy_factories")}
    if "vncite" not in named:
        pytest.skip("vncite is not installed here, only on the path")
    assert named["vncite"] == f"{vncite.spacy.__name__}:create"
