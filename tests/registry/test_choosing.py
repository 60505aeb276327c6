"""One parser is chosen for a document: the caller's, or the surest, or the generic one; only a true tie is an error."""

from __future__ import annotations

import pytest

from kommunereferat import (
    AmbiguousParserError,
    BrokenParserError,
    Clue,
    DuplicateParserError,
    Layout,
    LineRule,
    Municipality,
    Numbered,
    SourceText,
    UnknownParserError,
    headings,
)
from tests.registry.conftest import Site
from tests.registry.fakes import fake

MINUTES = SourceText.of("Nordby og Vestby\nReferat")
RECIPE = SourceText.of("Opskrift")
LOLLAND = Municipality("0360", "Lolland")
LAYOUT = Layout(
    name="østby",
    clues=(Clue("it names Østby", "Østby", 0.7),),
    items=Numbered(start=(LineRule("item", r"(?P<number>[0-9]+)\. (?P<title>.+)"),)),
    headings=headings("Beslutning"),
)


def test_the_surest_parser_is_chosen_with_its_reasons(site: Site) -> None:
    site.install("a", alfa=fake("alfa", score=0.6), beta=fake("beta", score=0.8, reason="it is sure"))
    choice = site.registry().choose(MINUTES)
    assert (choice.parser.name, choice.reasons, choice.diagnostics) == ("beta", ("it is sure",), ())
    assert [candidate.name for candidate in choice.candidates] == ["beta", "alfa"]
    assert choice.info is not None
    assert choice.info.distribution == "a"


def test_where_nobody_claims_it_the_generic_parser_is_chosen_with_a_diagnostic(site: Site) -> None:
    site.install("kommunereferat", generic=fake("generic"), nordby=fake("nordby"))
    choice = site.registry().choose(RECIPE)
    assert choice.parser.name == "generic"
    assert choice.reasons == ("no parser claims the document",)
    assert [diagnostic.code for diagnostic in choice.diagnostics] == ["parser-fallback"]


def test_with_a_municipality_the_surest_of_its_parsers_is_chosen(site: Site) -> None:
    site.install(
        "kommunereferat",
        generic=fake("generic"),
        other=fake("other", score=1.0, codes=("0101",)),
        lolland=fake("lolland", score=0.2, codes=("0360",)),
        old=fake("old", score=0.1, codes=("0360",)),
    )
    choice = site.registry().choose(MINUTES, municipality=LOLLAND)
    assert (choice.parser.name, choice.diagnostics) == ("lolland", ())


def test_with_a_municipality_whose_parsers_do_not_claim_it_the_generic_one_is_chosen(site: Site) -> None:
    site.install("kommunereferat", generic=fake("generic"), other=fake("other", codes=("0101",)))
    choice = site.registry().choose(MINUTES, municipality=LOLLAND)
    assert choice.parser.name == "generic"
    assert choice.reasons == ("no parser for Lolland claims the document",)
    assert [diagnostic.code for diagnostic in choice.diagnostics] == ["parser-fallback"]


def test_a_named_parser_is_taken_whatever_others_claim(site: Site) -> None:
    site.install("a", alfa=fake("alfa", sign="Østby"), beta=fake("beta", score=1.0), bad="raise ValueError")
    choice = site.registry().choose(MINUTES, municipality=LOLLAND, parser="alfa")
    assert (choice.parser.name, choice.reasons, choice.candidates) == ("alfa", ("named by the caller",), ())
    assert not site.is_loaded("a", "beta")


def test_a_named_parser_that_is_broken_is_an_error(site: Site) -> None:
    site.install("kommunereferat", generic=fake("generic"), bad="raise ValueError")
    with pytest.raises(BrokenParserError, match="ValueError"):
        site.registry().choose(MINUTES, parser="bad")


def test_the_generic_parser_can_be_named_without_remark(site: Site) -> None:
    site.install("kommunereferat", generic=fake("generic"), nordby=fake("nordby"))
    choice = site.registry().choose(MINUTES, parser="generic")
    assert (choice.parser.name, choice.diagnostics) == ("generic", ())


def test_a_parser_can_be_given_as_an_object(site: Site) -> None:
    site.install("a", alfa=fake("alfa"))
    registry = site.registry()
    choice = registry.choose(RECIPE, parser=registry.get("alfa"))
    assert choice.parser is registry.get("alfa")
    assert (choice.info, choice.reasons) == (None, ("given by the caller",))


def test_a_layout_can_be_given_as_a_parser(site: Site) -> None:
    choice = site.registry().choose(RECIPE, parser=LAYOUT)
    assert choice.parser.name == "østby"


@pytest.mark.parametrize("parser", [42, object, ["nordby"], b"nordby"])
def test_what_is_neither_name_nor_parser_is_a_type_error(site: Site, parser: object) -> None:
    with pytest.raises(TypeError, match="parser= takes a name, a layout or a parser"):
        site.registry().choose(RECIPE, parser=parser)  # type: ignore[arg-type]


def test_a_true_tie_is_an_error_that_names_the_equals_and_the_ways_out(site: Site) -> None:
    site.install("a", alfa=fake("alfa", reason="one"), beta=fake("beta", reason="two"), low=fake("low", score=0.1))
    with pytest.raises(AmbiguousParserError) as caught:
        site.registry().choose(MINUTES)
    said = str(caught.value)
    assert "2 parsers claim the document with the same score of 0.50: alfa (one); beta (two)" in said
    assert "parser='alfa'" in said
    assert "municipality=" in said
    assert "low" not in said


def test_sums_of_the_same_weights_in_another_order_are_a_tie(site: Site) -> None:
    sums = 0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1
    assert sums[0] != sums[1]
    site.install("a", alfa=fake("alfa", score=sums[0]), beta=fake("beta", score=sums[1]))
    with pytest.raises(AmbiguousParserError):
        site.registry().choose(MINUTES)


def test_a_tie_below_the_best_is_none(site: Site) -> None:
    site.install("a", alfa=fake("alfa", score=0.9), beta=fake("beta"), gamma=fake("gamma"))
    assert site.registry().choose(MINUTES).parser.name == "alfa"


def test_two_distributions_that_claim_a_document_under_one_name_are_an_error(site: Site) -> None:
    site.install("first", nordby=fake("nordby", score=0.9))
    site.install("second", nordby=fake("nordby", score=0.4))
    with pytest.raises(DuplicateParserError, match="nordby@first"):
        site.registry().choose(MINUTES)
    assert site.registry().choose(MINUTES, parser="nordby@second").parser.name == "nordby"


@pytest.mark.parametrize(
    "second", ["raise ValueError", fake("nordby", sign="Østby"), fake("nordby", claim="return 1 / 0")]
)
def test_a_second_parser_of_one_name_that_does_not_claim_the_document_does_no_harm(site: Site, second: str) -> None:
    site.install("first", nordby=fake("nordby"))
    site.install("second", nordby=second)
    choice = site.registry().choose(MINUTES)
    assert choice.info is not None
    assert choice.info.distribution == "first"


def test_a_generic_parser_of_anyone_else_does_not_replace_ours(site: Site) -> None:
    site.install("aaa", generic=fake("generic"))
    site.install("kommunereferat", generic=fake("generic"))
    choice = site.registry().choose(RECIPE)
    assert choice.info is not None
    assert choice.info.distribution == "kommunereferat"


def test_without_a_generic_parser_a_document_that_nobody_claims_is_an_error(site: Site) -> None:
    site.install("a", alfa=fake("alfa"))
    with pytest.raises(UnknownParserError, match="no parser is called 'generic'"):
        site.registry().choose(RECIPE)


@pytest.mark.parametrize("document", [MINUTES, RECIPE])
def test_a_plugin_that_could_not_be_asked_is_noted_among_the_reasons(site: Site, document: SourceText) -> None:
    site.install("worse", "0.1", bad="raise ValueError('no')")
    site.install("kommunereferat", generic=fake("generic"), nordby=fake("nordby"))
    *_, note = site.registry().choose(document).reasons
    assert note.startswith("could not be asked: the parser 'bad' of worse 0.1")
