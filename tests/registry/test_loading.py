"""A plug-in is loaded when it is first needed, once, and is checked; one that is broken is named with its cause."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kommunereferat import BrokenParserError, DuplicateParserError, Registry, UnknownParserError
from tests.registry.conftest import Site
from tests.registry.fakes import fake

LAYOUT = """
from kommunereferat import Clue, Layout, LineRule, Numbered, headings

def layout(name, code="0563"):
    return Layout(
        name=name,
        version=name[-1],
        municipality=code,
        clues=(Clue("it names Nordby", r"Nordby", 0.7),),
        items=Numbered(start=(LineRule("item", r"(?P<number>[0-9]+)\\. (?P<title>.+)"),)),
        headings=headings("Beslutning"),
    )
"""


def test_a_plugin_is_loaded_when_it_is_first_asked_for(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"))
    registry = site.registry()
    assert not site.is_loaded("nordby", "nordby")
    assert registry.get("nordby").version == "3"
    assert site.is_loaded("nordby", "nordby")


def test_asking_for_one_plugin_loads_no_other(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"), vestby=fake("vestby"))
    site.registry().get("nordby")
    assert not site.is_loaded("nordby", "vestby")


def test_a_plugin_is_made_once(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby").replace("PARSER = Fake()", "PARSER = lambda: Fake()"))
    registry = site.registry()
    assert registry.get("nordby") is registry.get("nordby")


@pytest.mark.parametrize("made", ["Fake()", "Fake", "lambda: Fake()"])
def test_a_parser_may_be_an_object_or_what_makes_one(site: Site, made: str) -> None:
    site.install("nordby", nordby=fake("nordby").replace("PARSER = Fake()", f"PARSER = {made}"))
    assert site.registry().get("nordby").name == "nordby"


@pytest.mark.parametrize(
    ("declared", "version"),
    [
        ("layout('nordby-1')", "1"),
        ("(layout('nordby-1'), layout('nordby-2'))", "1+2"),
        ("[layout('nordby-1')]", "1"),
        ("lambda: layout('nordby-4')", "4"),
    ],
)
def test_layouts_become_a_parser_with_the_registered_name(site: Site, declared: str, version: str) -> None:
    site.install("nordby", nordby=f"{LAYOUT}\nPARSER = {declared}")
    parser = site.registry().get("nordby")
    assert (parser.name, parser.version, parser.municipalities) == ("nordby", version, ("0563",))


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("OTHER = 1", "AttributeError: module 'plugin_nordby_nordby' has no attribute 'PARSER'"),
        ("this is no Python", "SyntaxError"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("raise ValueError", "cannot be loaded: ValueError. Tell its authors"),
        ("def PARSER(): return 1 / 0", "ZeroDivisionError: division by zero"),
        ("class PARSER:\n    def __init__(self, name): ...", "TypeError"),
        (f"{LAYOUT}\nPARSER = layout('nordby-1', code='abcd')", "LayoutError"),
        ("class Wild(Exception):\n    def __str__(self): raise self\nraise Wild", "cannot be loaded: Wild. Tell"),
    ],
)
def test_a_plugin_that_cannot_be_loaded_is_named_with_its_distribution_and_cause(
    site: Site, source: str, cause: str
) -> None:
    site.install("nordby-parsers", "2.1", nordby=source.replace("plugin_nordby_nordby", "plugin_nordby_parsers_nordby"))
    with pytest.raises(BrokenParserError) as caught:
        site.registry().get("nordby")
    said = str(caught.value)
    assert "the parser 'nordby' of nordby-parsers 2.1 (plugin_nordby_parsers_nordby:PARSER) cannot be loaded" in said
    assert cause.replace("plugin_nordby_nordby", "plugin_nordby_parsers_nordby") in said
    assert "upgrade or uninstall nordby-parsers" in said
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "PARSER = Fake()",
            "PARSER = 42",
            "it is of type int and has no name, version, protocol, municipalities, claim, parse",
        ),
        ("PARSER = Fake()", "PARSER = 'nordby'", "it is of type str and has no name"),
        ("PARSER = Fake()", "PARSER = ()", "it is of type tuple"),
        ("PARSER = Fake()", "PARSER = lambda: Fake", "it is the class Fake, and no object of it"),
        ("PARSER = Fake()", "PARSER = None", "it is of type NoneType"),
        ("def claim(", "def claims(", "it is of type Fake and has no claim"),
        ("name = 'nordby'", "name = 'vestby'", "its name is 'vestby', but it registers as 'nordby'"),
        ("name = 'nordby'", "name = 5", "its name is no text but 5"),
        ('version = "3"', "version = 3", "its version is no text but 3"),
        ('version = "3"', 'version = ""', "its version is no text but ''"),
        (
            "protocol = 1",
            "protocol = 99",
            "it needs plug-in protocol 99 and this release has 1: upgrade kommunereferat",
        ),
        ("protocol = 1", "protocol = 0", "its protocol is no version but 0"),
        ("protocol = 1", "protocol = '1'", "its protocol is no version but '1'"),
        ("protocol = 1", "protocol = True", "its protocol is no version but True"),
        ("municipalities = ()", "municipalities = '0563'", "its municipalities are no tuple of codes but '0563'"),
        ("municipalities = ()", "municipalities = (563,)", "its municipalities are no tuple of codes but (563,)"),
        ("PARSER = Fake()", "PARSER = Fake()\nPARSER.claim = None", "its claim cannot be called"),
        (
            "protocol = 1",
            "protocol = property(lambda self: 1 / 0)",
            "asking for its attributes fails: ZeroDivisionError: division by zero",
        ),
    ],
)
def test_a_plugin_that_is_no_usable_parser_is_told_what_it_lacks(site: Site, old: str, new: str, fault: str) -> None:
    source = fake("nordby")
    assert old in source
    site.install("nordby", nordby=source.replace(old, new))
    with pytest.raises(BrokenParserError) as caught:
        site.registry().get("nordby")
    assert fault in str(caught.value)
    assert "nordby 1.0" in str(caught.value)


def test_a_broken_plugin_stays_broken_and_is_not_tried_again(site: Site) -> None:
    site.install("nordby", nordby="import sys\nsys.tried = getattr(sys, 'tried', 0) + 1\nraise ValueError")
    registry = site.registry()
    for _ in range(3):
        with pytest.raises(BrokenParserError):
            registry.get("nordby")
    assert vars(sys).pop("tried") == 1


def test_an_interrupt_while_loading_is_the_users_and_no_fault_of_the_plugin(site: Site) -> None:
    site.install("nordby", nordby="raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        site.registry().get("nordby")


def test_an_unknown_name_gets_a_suggestion(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"), vestby=fake("vestby"))
    with pytest.raises(
        UnknownParserError, match=r"no parser is called 'Norby'; did you mean 'nordby'.* nordby, vestby"
    ):
        site.registry().get("Norby")


def test_a_name_like_no_other_gets_the_list_of_names(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"))
    with pytest.raises(UnknownParserError) as caught:
        site.registry().get("xyz")
    assert str(caught.value) == "no parser is called 'xyz'. There are: nordby"


def test_an_empty_registry_says_that_nothing_is_installed() -> None:
    with pytest.raises(UnknownParserError, match="none is registered; install kommunereferat"):
        Registry(entry_points=()).get("nordby")


def test_two_distributions_with_one_name_are_an_error_that_says_how_to_choose(site: Site) -> None:
    site.install("first", nordby=fake("nordby"))
    site.install("second", nordby=fake("nordby"))
    with pytest.raises(DuplicateParserError) as caught:
        site.registry().get("nordby")
    said = str(caught.value)
    assert "first 1.0" in said
    assert "second 1.0" in said
    assert "parser='nordby@first'" in said


@pytest.mark.parametrize("distribution", ["second-parsers", "Second_Parsers"])
def test_the_caller_may_choose_between_two_distributions(site: Site, distribution: str) -> None:
    site.install("first", nordby=fake("nordby"))
    site.install("second-parsers", nordby=fake("nordby").replace('version = "3"', 'version = "4"'))
    registry = site.registry()
    assert registry.get("nordby", distribution=distribution).version == "4"
    assert registry.get(f"nordby@{distribution}").version == "4"
    assert not site.is_loaded("first", "nordby")


def test_a_distribution_that_has_no_such_parser_is_told_who_has(site: Site) -> None:
    site.install("first", nordby=fake("nordby"))
    with pytest.raises(UnknownParserError, match="third registers no parser 'nordby'; it comes from first"):
        site.registry().get("nordby", distribution="third")


def test_a_parser_is_loaded_with_no_other_built_in_one() -> None:
    code = (
        "import sys; from kommunereferat import Registry; Registry().get('lejre'); "
        "sys.exit([name for name in sys.modules if name.startswith('kommunereferat.layouts.')] != "
        "['kommunereferat.layouts.lejre'])"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
