"""A web page becomes the text that it shows: what belongs to the page around the document is set apart."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

import kommunereferat
from kommunereferat import EntryKind, HintKind, MissingExtraError, SourceText, UnreadableError, parse, read
from kommunereferat.reading.html import HtmlReader
from tests.places import DOCUMENTS, EXAMPLES
from tests.reading.comparing import said
from tests.reading.html_writer import as_page

#: Documents in the layouts of municipalities that publish web pages.
PAGES: Final = [
    path
    for folder in (EXAMPLES, DOCUMENTS)
    for path in sorted(folder.glob("*.txt"))
    if path.name.startswith(("ballerup", "hvidovre", "ishoej")) or re.match(r"frederikssund.*20(?:18|19|2)", path.name)
]


def text_of(body: str) -> str:
    """Return the text of a page with this body."""
    return read(f"<!DOCTYPE html><body>{body}</body>").text


def furniture_of(body: str) -> dict[str, str]:
    """Return the lines of a page that are furniture, and what each is."""
    source = read(f"<!DOCTYPE html><body>{body}</body>")
    return {source.lines[number].text: what for number, what in source.furniture.items()}


def page_of(path: Any) -> tuple[str, kommunereferat.Meeting]:
    text = path.read_text(encoding="utf-8")
    meeting = parse(text)
    return as_page(text, meeting), meeting


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_the_same_meeting_as_its_text(path: Any) -> None:
    page, from_text = page_of(path)
    from_page = parse(page)
    assert from_page.source.reader == "html"
    assert from_page.source.parser == from_text.source.parser
    assert said(from_page) == said(from_text)
    assert from_page.coverage.share == 1.0


@pytest.mark.parametrize("path", [path for path in PAGES if "hvidovre" in path.name], ids=lambda path: path.stem)
def test_a_span_tells_the_element_that_it_stands_in(path: Any) -> None:
    page, _ = page_of(path)
    meeting = parse(page)
    source = meeting.source.text
    assert source is not None
    tree = LexborHTMLParser(page)
    spans = [span for item in meeting.items for key, span in item.spans.items() if key != "whole"]
    assert spans
    for span in [*spans, *(section.spans["heading"] for section in meeting.items[0].sections if section.heading)]:
        element = element_at(tree, source.place(span)[HintKind.POINTER])
        assert " ".join(source[span].split()) in " ".join(element.text().split())
        assert element.tag in ("p", "h2", "h3", "li")


def element_at(tree: LexborHTMLParser, path: str) -> LexborNode:
    """Return the element at a path such as (//p)[2]."""
    found = re.fullmatch(r"\(//(?P<tag>\w+)\)\[(?P<number>[0-9]+)\]", path)
    assert found
    return tree.css(found["tag"])[int(found["number"]) - 1]


def test_elements_are_counted_in_what_is_left_out_too() -> None:
    source = read("<!DOCTYPE html><body><p>Et</p><noscript><p>Slå scripts til</p></noscript><p>To</p>")
    assert source.text == "Et\n\nTo"
    assert source.place(source.lines[2].span)[HintKind.POINTER] == "(//p)[3]"


def test_what_stands_around_the_document_is_furniture_behind_it() -> None:
    page, _ = page_of(PAGES[0])
    meeting = parse(page)
    source = meeting.source.text
    assert source is not None
    found = {source.lines[number].text: what for number, what in source.furniture.items()}
    assert found == {
        "Vi samler statistik med cookies. Læs mere": "banner",
        "Afvis": "banner",
        "Gå til indholdet": "beside the main part",
        "Kommunens forside": "page head",
        "• Borger": "page head",
        "• Politik": "page head",
        "Find på siden": "page head",
        "Find": "page head",
        "Forside / Politik / Møder": "navigation",
        "• Del siden": "navigation",
        "• Print siden": "navigation",
        "Kommunens hovednummer": "page foot",
        "Tilgængelighed": "page foot",
    }
    body = source.text[: source.lines[min(source.furniture)].start]
    assert "cookies" not in body
    kinds = {entry.kind for entry in meeting.coverage.entries if entry.span.start >= len(body)}
    assert kinds == {EntryKind.FURNITURE}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Et</p><p>To</p>", "Et\n\nTo"),
        ("<p>Et<br>To<br/>Tre</p>", "Et\nTo\nTre"),
        ("<p>Grøn <b>og</b> <i>blå</i>&nbsp;bænk</p>", "Grøn og blå bænk"),
        ("<p>  Et\n\t to  </p>", "Et to"),
        ("<div>Et<div>To</div>Tre</div>", "Et\n\nTo\n\nTre"),
        ("<p>10 m<sup>2</sup></p>", "10 m2"),
        ("<p>Godkendt <del>ikke</del> <ins>enstemmigt</ins>.</p>", "Godkendt enstemmigt."),
        ("<pre>Et\n  to\n\ntre</pre>", "Et\nto\n\ntre"),
        ("<button>1. Valg</button><div>Udsat.</div>", "1. Valg\n\nUdsat."),
        ("<p>Et<!-- skjult --><script>x = '<p>to</p>'</script><style>p {}</style></p>", "Et"),
        ("<select><option>Byrådet</select><textarea>Skriv</textarea><p>Et</p>", "Et"),
        ("<p>Et &lt;b&gt; &amp; to</p>", "Et <b> & to"),
        ("<p>Et<p>To<table><tr><td>Tre", "Et\n\nTo\n\nTre"),
        ("", ""),
    ],
)
def test_blocks_make_lines_and_what_runs_on_does_not(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ul><li>Et<li>To</ul>", "• Et\n• To"),
        ("<ol><li>Et</li><li>To</li></ol>", "1. Et\n2. To"),
        ('<ol start="3"><li>Et<li>To</ol>', "3. Et\n4. To"),
        ('<ol type="a"><li>Et<li value="5">To</ol>', "a. Et\ne. To"),
        ('<ol type="I"><li>Et<li>To</ol>', "I. Et\nII. To"),
        ("<ul><li>Et<ul><li>Inde</li></ul></li><li>To</li></ul>", "• Et\n  • Inde\n• To"),
        ("<ul><li><p>Et</p><p>mere</p></li></ul>", "• Et\n  mere"),
        ("<ol><li><h2>1. Valg</h2><p>Udsat.</p></li></ol>", "1. Valg\nUdsat."),
        ("<dl><dt>Sted</dt><dd>Rådhuset</dd></dl>", "Sted\n\nRådhuset"),
    ],
)
def test_lists_keep_their_marks(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<table><tr><th>Nr.<th>Titel<tr><td>1<td>Kort</table>", "Nr. | Titel\n1 | Kort"),
        ("<table><tr><td><p>Et</p><p>to</p></td><td>Tre</td></tr></table>", "Et to | Tre"),
        (
            "<table><tr><td><h2>1. Valg</h2><p>Udsat.</p></td><td>Ved siden</td></tr></table>",
            "1. Valg\n\nUdsat.\n\nVed siden",
        ),
        ("<table><tr><td><table><tr><td>A<td>B</table><td>C</table>", "A | B\n\nC"),
    ],
)
def test_a_row_is_a_line_but_where_a_table_lays_out_the_page(body: str, text: str) -> None:
    assert text_of(body) == text


def test_headings_entries_cells_and_links_are_hinted() -> None:
    source = read(
        "<!DOCTYPE html><body><h2>1. Valg</h2><ul><li>Et<ul><li>Inde</ul></ul>"
        '<table><tr><td>A<td>B</table><p>Se <a href=" /bilag/1.pdf ">Bilag 1</a>.</p>'
    )
    hints = {
        (hint.kind.value, hint.value): source[hint.span] for hint in source.hints if hint.kind is not HintKind.POINTER
    }
    assert hints == {
        ("heading", "2"): "1. Valg",
        ("item", "1"): "• Et\n  • Inde",
        ("item", "2"): "  • Inde",
        ("cell", "1,1"): "A",
        ("cell", "1,2"): "B",
        ("link", "/bilag/1.pdf"): "Bilag 1",
    }
    assert source.levels == {0: 2}


FILES: Final = '<li><a href="/fil?id=1">Kort over området</a><li><a href="/fil?id=2">Notat</a>'


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>Bilag</h2><ul>{FILES}</ul>",
        f"<div><h3>Bilag</h3><ul class='attachments'>{FILES}</ul></div>",
        "<nav><a href='#p1'>1. Valg</a><a href='#p2'>2. Lån</a></nav>",
        "<div class='menu'>1. Valg af menu til mødet, som udvalget skal tage stilling til</div>",
        "<header><h1>Referat af Byrådets møde</h1><p>3. maj 2021</p></header>",
        "<article><header>Møde 3</header><p>Valg</p><footer>Underskrifter</footer></article>",
        "<div hidden>" + "Sagen handler om en ny cykelsti langs åen. " * 20 + "</div>",
        "<form><h1>Referat</h1><p>Byrådet</p></form>",
        "<form>" + "<p>Sagen handler om en ny cykelsti langs åen.</p>" * 20 + "</form>",
        "<p>Kommunens hjemmeside bruger cookies, og det skal udvalget drøfte.</p>",
        "<div class='consent'>" + "Sagen handler om samtykke. " * 200 + "</div>",
        "<aside><p>Mødested: Rådhuset</p></aside>",
    ],
)
def test_what_may_be_of_the_document_is_not_furniture(body: str) -> None:
    assert furniture_of(body) == {}


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<nav><a href='/a'>Borger</a></nav>", "navigation"),
        ("<div role='navigation'><a href='/a'>Borger</a></div>", "navigation"),
        ("<header>Nordby</header>", "page head"),
        ("<footer>Rådhuspladsen 1</footer>", "page foot"),
        ("<div id='site-footer'>Rådhuspladsen 1</div>", "page foot"),
        ("<div class='CookieConsent'>Vi bruger cookies</div>", "banner"),
        ("<div role='dialog'>Send til en ven</div>", "banner"),
        ("<form>Find på siden</form>", "search form"),
        ("<ul class='breadcrumb'><li><a href='/a'>Forside</a><li><a href='/b'>Politik</a></ul>", "navigation"),
        ("<div class='top-menu'><a href='/a'>Borger</a> <a href='/b'>Politik</a></div>", "navigation"),
        ("<div style='display: none'>Skjult</div>", "hidden"),
        ("<div aria-hidden='true'>Skjult</div>", "hidden"),
    ],
)
def test_what_belongs_to_the_page_is_furniture(body: str, what: str) -> None:
    assert set(furniture_of(f"<p>Referat</p>{body}<p>Byrådet</p>").values()) == {what}
    assert text_of(f"<p>Referat</p>{body}<p>Byrådet</p>").startswith("Referat\n\nByrådet\n\n")


def test_what_stands_beside_a_small_main_part_is_no_furniture() -> None:
    assert furniture_of("<main>Kort</main><p>Sagen handler om en ny cykelsti langs åen.</p>") == {}


def test_a_main_heading_above_the_main_part_stays_with_it() -> None:
    assert furniture_of("<h1>Referat</h1><main>Sagen handler om en ny cykelsti.</main><p>Ring</p>") == {
        "Ring": "beside the main part"
    }


def encoded(text: str, encoding: str, declared: str | None) -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    return f"<!DOCTYPE html><html><head>{meta}</head><body><p>{text}</p></body></html>".encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "declared", "codes"),
    [
        ("utf-8", "utf-8", []),
        ("utf-8", None, []),
        ("utf-8-sig", "windows-1252", []),
        ("utf-8", "iso-8859-1", []),
        ("cp1252", "windows-1252", []),
        ("cp1252", "iso-8859-1", []),
        ("cp1252", "utf-8", ["encoding-guessed"]),
        ("cp1252", None, ["encoding-guessed"]),
        ("cp1252", "x-unknown", ["encoding-guessed"]),
        ("cp865", "ibm865", []),
        ("utf-16", "utf-8", []),
        ("utf-16-le", None, ["encoding-guessed"]),
    ],
)
def test_the_encoding_is_the_one_that_fits(encoding: str, declared: str | None, codes: list[str]) -> None:
    source = read(encoded("Rådet på Ærø", encoding, declared))
    assert (source.reader, source.text) == ("html", "Rådet på Ærø")
    assert [one.code for one in source.diagnostics] == codes


def test_the_encoding_may_be_told() -> None:
    assert read(encoded("Rådet på Ærø", "cp865", "utf-8"), encoding="cp865").text == "Rådet på Ærø"


def test_an_encoding_declared_as_content_type_counts() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"></head><p>5 €'
    assert read(page.encode("iso-8859-15")).text == "5 €"


@pytest.mark.parametrize(
    "document",
    [
        b"<!DOCTYPE html><p>Referat",
        b"\xef\xbb\xbf \n<!-- gemt --><HTML><body>Referat",
        b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Referat',
        "<html><body>Referat".encode("utf-16"),
        b"<div class='x'>\n<p>Referat</p></div>",
        b"<h1>Referat</h1>",
    ],
)
def test_a_page_is_told_by_its_beginning(document: bytes) -> None:
    assert HtmlReader().claim(document) >= 0.5
    assert HtmlReader().claim(document, path="referat.txt") >= 0.5
    assert read(document).text == "Referat"


@pytest.mark.parametrize("document", [b"Referat\n<p>Et</p>", b"<b>Referat", b"<p>", b"<Referat>", b"", b"{}"])
def test_a_text_with_tags_in_it_is_no_page(document: bytes) -> None:
    assert HtmlReader().claim(document, path="referat.html") == 0.0


def test_a_page_given_as_text_is_read_as_a_page() -> None:
    meeting = parse("<html><body><h1>Referat</h1><p>Byrådet</p></body></html>")
    assert meeting.source.reader == "html"
    assert meeting.body is not None
    assert "html-source" not in {one.code for one in meeting.diagnostics}


def test_without_selectolax_the_extra_is_named_and_a_text_is_read_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "selectolax.lexbor", None)
    with pytest.raises(MissingExtraError, match=r'pip install "kommunereferat\[html\]"'):
        read(b"<html><p>Referat")
    source = read("<html><p>Referat")
    assert (source.reader, source.text) == ("text", "<html><p>Referat")
    assert [one.code for one in source.diagnostics] == ["reader-fallback", "html-source"]


@pytest.mark.parametrize(
    "body",
    ["<div>" * 10_000, "<ul><li>" * 10_000 + "x", "<div " + " ".join(f"a{n}" for n in range(20_000)) + ">x"],
    ids=["deep", "deep lists", "attributes"],
)
def test_what_no_page_is_like_is_refused(body: str) -> None:
    with pytest.raises(UnreadableError, match="it is damaged"):
        read(f"<!DOCTYPE html>{body}".encode())


@pytest.mark.parametrize("depth", [500, 1500])
def test_deep_pages_are_read(depth: int) -> None:
    source = read(b"<!DOCTYPE html>" + b"<div>" * depth + b"Referat")
    assert source.text == "Referat"
    assert source.place(source.lines[0].span)[HintKind.POINTER] == f"(//div)[{depth}]"


_TAGS: Final = (
    "p /p div ul li /ul ol_start=9 /ol table tr td /table h1 /h1 h3 nav /nav main /main header /header footer "
    "a_href=x a_href=#y /a pre /pre b /b form br div_hidden script /script !---- del /del"
)
_PIECES: Final = st.lists(
    st.sampled_from([f"<{tag.replace('_', ' ')}>" for tag in _TAGS.split()])
    | st.sampled_from(["&nbsp;", "&amp;", "<", ">", "x", "Referat", "Byrådet", "1.", "\n"]),
    max_size=60,
)


@settings(deadline=None)
@given(_PIECES, st.booleans())
def test_any_page_is_read_whole_and_its_hints_lie_in_its_text(pieces: list[str], closed: bool) -> None:
    source = read("<!DOCTYPE html>" + " ".join(pieces) + ("</body>" if closed else ""))
    assert source.reader == "html"
    assert all(hint.span.end <= len(source.text) for hint in source.hints)
    assert all(source[hint.span].strip() for hint in source.hints if hint.kind is HintKind.FURNITURE)
    meeting = parse(source)
    assert "".join(source[entry.span] for entry in meeting.coverage.entries) == source.text


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_behind_the_beginning_of_a_page_give_text_or_the_documented_error(data: bytes) -> None:
    try:
        source = read(b"<!DOCTYPE html><body>" + data)
    except UnreadableError:
        return
    assert isinstance(source, SourceText)
