"""The spaCy component: spans where the citations are, on a blank pipeline, its configuration written and read back."""

from importlib.metadata import entry_points

import pytest

spacy = pytest.importorskip("spacy", reason="spaCy is the extra vncite[spacy], which is not installed here")

import vncite.spacy  # noqa: E402

TEXT = "Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ và Luật Đất đai năm 2013; tỷ lệ 120/130."
ROWS = [
    ("Nghị quyết số 128/NQ-CP", "NQ", "https://vnc.example/eli/vn/hc/cp/nghi-quyet/2021/128"),
    ("Luật Đất đai năm 2013", "L", "https://vnc.example/eli/vn/qppl/qh/luat/2013/45"),
]


def pipeline(**config):
    nlp = spacy.blank("xx")  # "vi" would want pyvi; the component takes any tokenizer
    nlp.add_pipe("vncite", config=config)
    return nlp


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
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(first.to_bytes())
    assert told(again) == told(first)
    assert again._.linked == first._.linked
    bin = spacy.tokens.DocBin(store_user_data=True, docs=[first])
    assert [told(doc) for doc in spacy.tokens.DocBin().from_bytes(bin.to_bytes()).get_docs(nlp.vocab)] == [told(first)]
    assert [told(doc) for doc in nlp.pipe([TEXT] * 3, n_process=2)] == [told(first)] * 3


@pytest.mark.parametrize("text", ["", "  ", "12/34", "Nghị quyết số 128/NQ-CPvề việc"])
def test_any_text(text):
    doc = pipeline()(text)
    assert doc.text == text


def test_the_package_names_its_factory():
    named = {point.name: point.value for point in entry_points(group="spacy_factories")}
    if "vncite" not in named:
        pytest.skip("vncite is not installed here, only on the path")
    assert named["vncite"] == f"{vncite.spacy.__name__}:create"
