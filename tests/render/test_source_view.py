"""Where a value was read is shown with the lines around it, or it is said why it cannot be."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat import (
    KommunereferatError,
    Meeting,
    NoSourceError,
    SourceView,
    from_json,
    parse,
    parse_file,
    to_json,
)
from tests.places import EXAMPLES, PUBLISHED

PATH = EXAMPLES / "frederikssund-fritidsudvalget-2015-03-04.txt"
FRITID = parse_file(PATH)
FEE = FRITID.items[4]


def marked(view: SourceView) -> str:
    return "|".join(text for line in view.lines for text, covered in line.pieces if covered)


def test_a_field_is_shown_with_its_line_and_the_lines_around() -> None:
    view = FRITID.show_source(FRITID.items[6], "title")
    assert str(view).splitlines()[1:] == [
        "  title: line 375",
        "",
        "  373 | Sag nr. 37",
        "  374 |",
        "> 375 | Anlægstilskud til nyt klubhus ved kajakbroen",
        "  376 |",
        "  377 | Lovgrundlag: Frederikssund Kommunes retningslinjer for anlægstilskud, vedtaget i 2012",
    ]


def test_what_is_marked_within_a_line_has_carets_below_it() -> None:
    view = FRITID.show_source(FEE.decision, "votes")
    assert marked(view) == "For stemte V og C. Imod stemte A og Ø"
    line, below = str(view).splitlines()[5:7]
    assert line.startswith("> 306 | Herefter blev")
    assert line[below.index("^") : below.rindex("^") + 1] == marked(view)


def test_the_first_line_names_the_file_and_what_was_looked_for() -> None:
    assert str(FRITID.show_source(FEE, "title")).startswith(f"{PATH}: AgendaItem.title\n")
    assert repr(FRITID.show_source(FEE)).startswith(f"{PATH}: AgendaItem\n")


def test_all_parts_of_a_list_are_marked() -> None:
    view = FRITID.show_source(FEE.recommendations[1], "points")
    assert [mark.field for mark in view.marks] == ["points[0]", "points[1]"]
    assert "> 284 | 1. Gebyret" in str(view)
    assert "> 286 | 2. Ordningen" in str(view)


def test_one_part_of_a_ballot_is_marked() -> None:
    assert marked(FRITID.show_source(FEE.decision, "votes.against[1]")) == "Ø"


def test_a_whole_participant_is_marked_and_a_line_that_is_marked_whole_has_no_carets() -> None:
    view = FRITID.show_source(FRITID.participants[0])
    assert marked(view) == "Birthe Kongsdal (A)"
    assert "^" not in str(view)


def test_an_object_without_a_place_of_its_own_is_shown_by_all_of_its_fields() -> None:
    view = FRITID.show_source(FRITID)
    assert [mark.field for mark in view.marks][:3] == ["body", "kind", "date"]
    assert "\n  ...\n" in str(view)


def test_a_field_that_was_concluded_is_shown_by_what_it_was_concluded_from() -> None:
    view = FRITID.show_source(FEE.decision, "outcome")
    assert [mark.field for mark in view.marks] == ["outcome, from the text"]
    assert "er indstillingen forkastet." in marked(view)


def test_a_long_place_is_cut_and_says_how_much_is_left_out() -> None:
    view = FRITID.show_source(FEE)
    assert len(view.lines) == 60
    assert str(view).endswith("\n  ... 27 more lines")


def test_long_lines_are_cut_around_what_is_marked() -> None:
    long = "ord " * 300
    meeting = parse(f"Referat\nByrådet\n3. marts 2021\n\n1. Valg\nBeslutning\n{long}Afbud: Bo Dal (A). {long}\n")
    view = meeting.show_source(meeting.items[0].decision, "absent")
    line = next(line for line in view.lines if line.is_marked)
    assert line.text.startswith("…")
    assert line.text.endswith("…")
    assert len(line.text) < 200


def test_very_many_places_are_counted() -> None:
    points = "".join(f"{number}. at punkt {number} godkendes\n" for number in range(1, 41))
    meeting = parse(f"Referat\nByrådet\n3. marts 2021\n\n1. Valg\nIndstilling\nDirektøren indstiller\n{points}")
    view = meeting.show_source(meeting.items[0].recommendations[0], "points")
    assert "\n  ... 10 more places\n" in str(view)
    assert "… 10 more" in view._repr_html_()


def test_what_was_read_from_json_is_shown_with_its_pointer() -> None:
    meeting = parse_file(PUBLISHED / "middelfart-kultur-og-fritidsudvalget-2024-04-15.json")
    assert "title: line 76, /Dagsordenpunkter/3/Navn" in str(meeting.show_source(meeting.items[3], "title"))


def test_what_was_read_from_a_page_is_shown_with_its_element() -> None:
    meeting = parse("<html><body><h1>Referat</h1><p>Byrådet<p>3. marts 2021<h2>1. Valg</h2><p>Beslutning<p>Udsat.")
    assert str(meeting.show_source(meeting.items[0], "title").marks[0]).endswith(", (//h2)[1]")


def test_a_notebook_shows_the_marks_and_the_numbers_of_lines() -> None:
    page = FRITID.show_source(FRITID)._repr_html_()
    assert "<mark>Fritidsudvalget</mark>" in page
    assert '<td class="number">…</td>' in page
    assert "<li>body: line 3</li>" in page


def test_markup_around_a_value_has_no_effect_in_a_notebook() -> None:
    meeting = parse("Referat\nByrådet\n3. marts 2021\n\n1. Valg\nBeslutning\nUdsat <script>1</script>\x1b\u202e.\n")
    page = meeting.show_source(meeting.items[0].decision)._repr_html_()
    assert "<script>" not in page
    assert not {"\x1b", "\u202e"} & set(page)
    assert not {"\x1b", "\u202e"} & set(str(meeting.show_source(meeting.items[0].decision)))


def test_a_meeting_without_its_text_says_how_to_keep_it() -> None:
    with pytest.raises(NoSourceError, match="include_text=True"):
        from_json(to_json(FRITID)).show_source(FRITID)
    kept = from_json(to_json(FRITID, include_text=True))
    assert str(kept.show_source(kept)) == str(FRITID.show_source(FRITID))


def test_a_part_of_another_meeting_is_refused() -> None:
    with pytest.raises(NoSourceError, match=r"this AgendaItem is no part of the meeting; take it from the meeting"):
        parse_file(PATH).show_source(FEE)


def test_a_value_without_places_is_refused_with_what_to_give_instead() -> None:
    with pytest.raises(NoSourceError, match=r"str has no places of its own.*show_source\(item, 'title'\)"):
        FRITID.show_source(FEE.title)


@pytest.mark.parametrize("field", ["titel", "access_code", "disqualified"])
def test_a_field_of_which_nothing_is_printed_is_refused_with_those_that_have_a_place(field: str) -> None:
    with pytest.raises(NoSourceError, match=rf"AgendaItem.{field} has no place.*case_numbers\[0\], number, title"):
        FRITID.show_source(FEE, field)


def test_an_object_of_which_nothing_is_printed_is_refused() -> None:
    meeting = attrs.evolve(FRITID, spans={})
    with pytest.raises(NoSourceError, match="Meeting has no place in the text; what has one: none of its fields"):
        meeting.show_source(meeting)


def test_a_missing_source_is_an_error_of_the_family_and_of_looking_up() -> None:
    with pytest.raises(KommunereferatError):
        Meeting(kind=None, municipality=None, body=None, date=None).show_source(FEE)
    assert issubclass(NoSourceError, LookupError)
