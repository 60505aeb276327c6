"""`check_parser` and `assert_conforms`: each kind of fault is found by its check, and a good parser has none."""

from __future__ import annotations

import itertools
import json
import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from kommunereferat import (
    Claim,
    Clue,
    Coverage,
    Diagnostic,
    Entry,
    EntryKind,
    LineRule,
    Meeting,
    SectionRole,
    Span,
    parse,
)
from kommunereferat.testing import (
    CHECKS,
    ConformanceError,
    Report,
    assert_conforms,
    check_parser,
    draft_gold,
)
from tests.places import PACKAGE
from tests.testing.nordby import LAYOUT, TEXT, Changed, layout

DOCUMENT = "havneudvalget.txt"
STRANGERS = PACKAGE / "testing" / "strangers"
#: Checks that take long, and have tests of their own.
SLOW = ("linear", "processes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / DOCUMENT).write_text(TEXT, encoding="utf-8")
    return tmp_path


def checked(parser: Any, folder: Path, *checks: str, **bars: Any) -> Report:
    """Run some checks alone, or all but the slow ones."""
    return check_parser(
        parser, folder, without=[name for name in CHECKS if name not in checks] if checks else SLOW, **bars
    )


def messages(report: Report) -> str:
    return "\n".join(map(str, report.findings))


def with_gold(folder: Path, **changes: Any) -> None:
    """Write gold that says what stands in the document, but for some changes."""
    gold = draft_gold(parse(TEXT, parser=LAYOUT))
    del gold["draft"]
    (folder / "havneudvalget.gold.json").write_text(json.dumps(gold | changes), encoding="utf-8")


def test_a_good_parser_passes_all_checks(folder: Path) -> None:
    with_gold(folder)
    report = check_parser(LAYOUT, folder)
    assert report.ok, report
    assert (report.parser, report.checks, report.documents) == ("nordby", tuple(CHECKS), (DOCUMENT,))
    assert str(report) == "parser 'nordby', 1 documents, 12 checks: no findings"


@pytest.mark.parametrize("parser", [(LAYOUT,), Changed()], ids=["layouts", "object"])
def test_layouts_and_objects_pass_as_well(parser: Any, folder: Path) -> None:
    assert_conforms(parser, folder, without=SLOW)


def moved(meeting: Meeting, by: int) -> Meeting:
    """Let every span of the items point elsewhere."""
    items = [
        attrs.evolve(item, spans={key: Span(span.start + by, span.end + by) for key, span in item.spans.items()})
        for item in meeting.items
    ]
    return attrs.evolve(meeting, items=tuple(items))


def with_entries(meeting: Meeting, *entries: Entry) -> Meeting:
    return attrs.evolve(meeting, coverage=Coverage(entries=entries, characters=1, unparsed=0))


def entry(start: int, end: int) -> Entry:
    return Entry(EntryKind.HEAD, Span(start, end), "a rule")


def fails(*_: object) -> Any:
    raise ZeroDivisionError("oh no")


counted = itertools.count()

FAULTS: dict[str, tuple[str, Any, str]] = {
    "no parser is called that": ("protocol", "nordbyy", "no parser is called 'nordbyy'.*pip install -e"),
    "no parser at all": ("protocol", object(), "has no name, version, protocol, municipalities, claim, parse"),
    "a newer protocol": ("protocol", Changed(protocol=99), "needs plug-in protocol 99"),
    "municipalities of a wrong type": ("protocol", Changed(municipalities=["0563"]), "no tuple of codes"),
    "claim raises": ("protocol", Changed(on_claim=fails), "claim fails with ZeroDivisionError: oh no"),
    "claim gives a number": ("protocol", Changed(on_claim=lambda _: 0.5), "claim gives a float: return a Claim"),
    "parse raises": ("protocol", Changed(on_parse=fails), "parse fails with ZeroDivisionError: oh no"),
    "parse gives a dict": ("protocol", Changed(on_parse=lambda _: {}), "gave a dict instead of a Meeting"),
    "a name with capitals": ("metadata", Changed(name="Nordby"), "'Nordby' is no slug"),
    "a version without a number": ("metadata", Changed(version="new"), "version 'new' has no number"),
    "a code that no municipality has": ("metadata", Changed(municipalities=("9999",)), "has the code '9999'"),
    "a clue without a reason": (
        "metadata",
        layout(clues=(*LAYOUT.clues, Clue(" ", "Protokol"))),
        "a clue of 'nordby' has no reason",
    ),
    "clues that others have": (
        "others",
        layout(clues=(Clue("a word", r"Dagsorden"),), threshold=0.3),
        r"dagsorden: it claims no document of its layout with 0\.30 \(nordby: a word\): make these clues say more",
    ),
    "a claim of everything": (
        "others",
        Changed(on_claim=lambda _: Claim(score=1.0, reasons=("all is mine",))),
        r"acadre: it claims that of 'acadre' of kommunereferat with 1\.00 \(all is mine\)",
    ),
    "a clue that no document has": (
        "rules",
        layout(clues=(*LAYOUT.clues, Clue("a seal", r"^SEGL", 0.1))),
        "no document has the clue 'a seal'",
    ),
    "a rule that no document has": (
        "rules",
        layout(furniture=(*LAYOUT.furniture, LineRule("stamp", "STEMPEL"))),
        r"no document has a line for the rule 'stamp' \(STEMPEL\): add a document that has one, or take it out",
    ),
    "a rule for another level": (
        "rules",
        layout(furniture=(*LAYOUT.furniture, LineRule("stamp", "Godkendt.*", level=2))),
        "rule 'stamp'",
    ),
    "a heading that no document has": (
        "rules",
        layout(headings={**LAYOUT.headings, "til fiskerne": SectionRole.OTHER}),
        "no document has the heading 'til fiskerne'",
    ),
    "a label that no document has": ("rules", layout(labels={"Kajplads": "place"}), "the label 'kajplads'"),
    "a group that no document has": ("rules", layout(groups=("Lukket kaj",)), "the group of items 'lukket kaj'"),
    "a document that it does not claim": (
        "claims",
        layout(clues=(LAYOUT.clues[0], Clue("a seal", r"^SEGL", 0.5))),
        r"does not claim its own document: 'nordby' finds 0\.40 of 0\.50, not found are 'a seal'",
    ),
    "a document of another municipality": (
        "claims",
        layout(municipality="0183", head=()),
        "it is plainly of another municipality",
    ),
    "no items": (
        "reads",
        Changed(on_parse=lambda meeting: attrs.evolve(meeting, items=())),
        "no item is found in it",
    ),
    "a document at which it fails": ("reads", Changed(on_parse=fails), "it cannot be read: .*oh no"),
    "no ledger": (
        "ledger",
        Changed(on_parse=with_entries),
        "its meeting has no ledger",
    ),
    "a ledger with a gap": (
        "ledger",
        Changed(on_parse=lambda meeting: with_entries(meeting, entry(0, 5), entry(9, len(TEXT)))),
        "characters 5 to 9 of the text are in no entry",
    ),
    "a ledger that overlaps": (
        "ledger",
        Changed(on_parse=lambda meeting: with_entries(meeting, entry(0, 9), entry(5, len(TEXT)))),
        "characters 5 to 9 of the text are twice",
    ),
    "a ledger that ends early": (
        "ledger",
        Changed(on_parse=lambda meeting: with_entries(meeting, entry(0, 9))),
        f"characters 9 to {len(TEXT)} of the text are in no entry",
    ),
    "spans that point elsewhere": (
        "spans",
        Changed(on_parse=lambda meeting: moved(meeting, 12)),
        r"items\[0\].title is 'Nye bænke langs kajen', but its span says",
    ),
    "spans behind the end": (
        "spans",
        Changed(on_parse=lambda meeting: moved(meeting, 900)),
        r"the span of items\[0\].title ends at [0-9]+, the text at",
    ),
    "a diagnostic behind the end": (
        "spans",
        Changed(
            on_parse=lambda meeting: attrs.evolve(
                meeting, diagnostics=(Diagnostic(code="body-missing", message="no", span=Span(0, 900)),)
            )
        ),
        "the diagnostic 'body-missing' points behind the end",
    ),
    "another meeting each time": (
        "repeats",
        Changed(on_parse=lambda meeting: attrs.evolve(meeting, place=f"Lokale {next(counted)}")),
        "read twice, it differs in place: a parser uses no clock",
    ),
}


@pytest.mark.parametrize(("check", "parser", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_by_its_check(check: str, parser: Any, message: str, folder: Path) -> None:
    report = checked(parser, folder, check)
    assert not report.ok
    assert {finding.check for finding in report.findings} <= {check, "protocol", "reads"}
    assert re.search(message, messages(report)), report


def test_each_line_that_no_rule_reads_is_named_up_to_ten(folder: Path) -> None:
    strange = "".join(f"Fiskeri siden {year}\n" for year in range(1741, 1753))
    (folder / DOCUMENT).write_text(strange + TEXT, encoding="utf-8")
    report = checked(LAYOUT, folder, "ledger")
    assert [finding.line for finding in report.findings] == [*range(1, 11), None]
    assert str(report.findings[0]).startswith(f"ledger: {DOCUMENT}:1: no rule reads 'Fiskeri siden 1741': declare it")
    assert report.findings[-1].message.startswith("and 2 more lines")
    assert checked(LAYOUT, folder, "ledger", coverage=0.2).ok


def test_many_spans_that_point_elsewhere_are_named_up_to_ten(folder: Path) -> None:
    item = TEXT[TEXT.index("[31]") :]
    items = "".join(item.replace("[31]", f"[{number}]") for number in range(32, 38))
    (folder / DOCUMENT).write_text(TEXT + items, encoding="utf-8")
    report = checked(Changed(on_parse=lambda meeting: moved(meeting, 9000)), folder, "spans")
    assert len(report.findings) == 11
    assert re.search(r"and [0-9]+ more spans", report.findings[-1].message)


def test_a_parser_that_another_beats_or_equals_is_told_so(folder: Path) -> None:
    own = (STRANGERS / "esdh.txt").read_text(encoding="utf-8")
    (folder / DOCUMENT).write_text(own, encoding="utf-8")
    for weight, how in ((0.7, "as surely (0.70 to 0.70)"), (0.6, "more surely (0.70 to 0.60)")):
        rival = layout(municipality=None, clues=(Clue("a link", "^Til toppen", weight, None),))
        assert f"'esdh' of kommunereferat claims it {how}: add a clue" in messages(checked(rival, folder, "claims"))
    assert checked(layout(municipality=None, clues=(Clue("a link", "^Til toppen", 0.8, None),)), folder, "claims").ok


def test_documents_of_others_that_the_author_has_are_looked_at_too(folder: Path, tmp_path_factory: Any) -> None:
    other = tmp_path_factory.mktemp("others") / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    report = checked(LAYOUT, folder, "others", others=other)
    assert "others: other.txt: it claims no document of its layout with 1.00" in messages(report)


def test_what_takes_more_than_linear_time_is_found(folder: Path) -> None:
    slow = layout(item_head=(*LAYOUT.item_head, LineRule("slow", r"(?P<rest>.*e.*e.*)!")))
    report = checked(slow, folder, "linear")
    assert re.search("with longer lines, each character takes [0-9]+ times the time: bound", messages(report))


def test_a_document_is_compared_with_the_gold_beside_it(folder: Path) -> None:
    with_gold(folder, place="Det gamle tolderi", ends_at="18:05")
    report = checked(LAYOUT, folder, "gold")
    assert "it agrees with its gold by 0.91, less than 1.0:" in messages(report)
    assert "missed place                    head: 'detgamletolderi'" in messages(report)
    assert checked(LAYOUT, folder, "gold", accuracy=0.9).ok


def test_gold_that_nobody_has_read_is_no_gold(folder: Path) -> None:
    with_gold(folder, draft="Made by the parser.")
    assert "is a draft that nobody has read yet" in messages(checked(LAYOUT, folder, "gold"))


@pytest.mark.parametrize(
    ("gold", "message"), [("{", "is no JSON"), ("[]", "is no JSON object"), ("{}", "it has no 'body'")]
)
def test_gold_in_another_form_is_a_finding(gold: str, message: str, folder: Path) -> None:
    (folder / "havneudvalget.gold.json").write_text(gold, encoding="utf-8")
    assert message in messages(checked(LAYOUT, folder, "gold"))


def test_a_draft_of_gold_says_what_gold_says_and_no_more() -> None:
    draft = draft_gold(parse(TEXT, parser=LAYOUT))
    assert next(iter(draft)) == "draft"
    assert draft["municipality"] == {"code": "0563", "name": "Fanø"}
    (item,) = draft["items"]
    assert "spans" not in json.dumps(draft)
    assert item["decisions"] == [
        {
            "body": "Havneudvalget",
            "date": "2022-05-17",
            "current": True,
            "text": "Godkendt.",
            "outcome": "approved",
            "absent": [],
            "votes": None,
        }
    ]


def test_a_municipality_that_gold_hints_at_is_told(folder: Path) -> None:
    (folder / DOCUMENT).write_text(TEXT.replace("Fanø Kommune", "Kommunen"), encoding="utf-8")
    with_gold(folder, municipality_hint="Fanø")
    anybodys = layout(municipality=None, furniture=(LineRule("page foot", "Kommunen · side 1 af 1"),))
    assert checked(anybodys, folder, "gold").ok
    with_gold(folder)
    assert "missed municipality" in messages(checked(anybodys, folder, "gold"))


def test_without_documents_there_is_nothing_to_check_with(tmp_path: Path) -> None:
    assert messages(checked(LAYOUT, tmp_path)) == "reads: there is no document to check it with: add one"


def test_documents_that_are_not_there_and_checks_that_do_not_exist_are_the_callers_mistakes(folder: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no such document"):
        check_parser(LAYOUT, folder / "no.txt")
    with pytest.raises(ValueError, match="no check is called luck; there are protocol"):
        check_parser(LAYOUT, folder, without=("luck",))


def test_what_is_found_is_raised_together_and_pickles(folder: Path) -> None:
    with pytest.raises(ConformanceError, match="no item is found") as caught:
        assert_conforms(FAULTS["no items"][1], folder, without=SLOW)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - made a moment ago
    assert (again.findings, str(again)) == (caught.value.findings, str(caught.value))
    assert isinstance(caught.value, AssertionError)


def test_a_report_counts_what_was_found(folder: Path) -> None:
    report = checked(FAULTS["no items"][1], folder, "reads")
    assert str(report).splitlines()[0] == "parser 'nordby', 1 documents, 1 checks: 1 finding"
    assert checked(Changed(name="A", version="b"), folder, "metadata").findings[1:]
