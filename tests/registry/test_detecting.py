"""Parsers are asked whether a document is theirs: none, one and many are different answers, each with its reasons."""

from __future__ import annotations

import pytest

from kommunereferat import Candidate, Municipality, SourceText
from tests.registry.conftest import Site
from tests.registry.fakes import fake

MINUTES = SourceText.of("Nordby og Vestby\nReferat")
LOLLAND = Municipality("0360", "Lolland")


def names(candidates: tuple[Candidate, ...]) -> list[str]:
    return [candidate.name for candidate in candidates]


def test_no_parser_claims_a_document_that_is_nobodys(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"))
    assert site.registry().detect(SourceText.of("Opskrift")) == ()


def test_a_candidate_has_its_score_its_reasons_and_its_distribution(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby", score=0.7, reason="it names Nordby"))
    (candidate,) = site.registry().detect(MINUTES)
    assert (candidate.name, candidate.score, candidate.reasons) == ("nordby", 0.7, ("it names Nordby",))
    assert candidate.info.distribution == "nordby"


def test_candidates_are_ranked_by_score_and_then_by_name(site: Site) -> None:
    site.install("a", alfa=fake("alfa", score=0.5), gamma=fake("gamma", score=0.9), beta=fake("beta", score=0.5))
    assert names(site.registry().detect(MINUTES)) == ["gamma", "alfa", "beta"]


def test_the_generic_parser_is_no_candidate(site: Site) -> None:
    site.install("kommunereferat", generic=fake("generic", score=1.0), nordby=fake("nordby"))
    assert names(site.registry().detect(MINUTES)) == ["nordby"]


def test_with_a_municipality_only_those_who_read_it_are_asked(site: Site) -> None:
    site.install("a", lolland=fake("lolland", codes=("0360",)), other=fake("other", codes=("0101",)), any=fake("any"))
    assert names(site.registry().detect(MINUTES, municipality=LOLLAND)) == ["any", "lolland"]


BROKEN = [
    pytest.param("import no_such_module_anywhere", "ModuleNotFoundError", id="import"),
    pytest.param(fake("bad", claim="return 1 / 0"), "ZeroDivisionError", id="claim raises"),
    pytest.param(fake("bad", claim="raise SystemExit(1)"), "SystemExit", id="claim exits"),
    pytest.param(fake("bad", claim="return True"), "a bool instead of a Claim", id="claim is no claim"),
    pytest.param(fake("bad", claim="return Claim(score=7, reasons=('x',))"), "ValueError", id="claim is malformed"),
]


@pytest.mark.parametrize(("source", "cause"), BROKEN)
def test_a_broken_plugin_is_left_out_and_named_and_breaks_no_other(site: Site, source: str, cause: str) -> None:
    site.install("worse", "0.1", bad=source)
    site.install("nordby", nordby=fake("nordby"), vestby=fake("vestby", sign="Vestby", score=0.4))
    survey = site.registry().survey(MINUTES)
    assert names(survey.candidates) == ["nordby", "vestby"]
    (problem,) = survey.problems
    assert "the parser 'bad' of worse 0.1" in str(problem)
    assert cause in str(problem)


def test_a_parser_that_fails_at_one_document_is_asked_of_the_next(site: Site) -> None:
    claim = "return 1 / 0 if 'fejl' in source.text else Claim(score=0.5, reasons=('x',))"
    site.install("nordby", nordby=fake("nordby", claim=claim))
    registry = site.registry()
    assert registry.detect(SourceText.of("fejl")) == ()
    assert names(registry.detect(MINUTES)) == ["nordby"]


def test_an_interrupt_while_asking_is_the_users(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby", claim="raise KeyboardInterrupt"))
    with pytest.raises(KeyboardInterrupt):
        site.registry().detect(MINUTES)


def test_detecting_twice_gives_the_same(site: Site) -> None:
    site.install("a", alfa=fake("alfa"), beta=fake("beta"))
    registry = site.registry()
    assert registry.detect(MINUTES) == registry.detect(MINUTES)
