"""What is checked, and how: `nox` runs all that a change must pass, `nox --list` says what else there is.

Nothing but Python and pip is needed: every environment is made by the standard library's venv, and `pip install nox`
gives the rest. To try another Python that is installed: `nox --force-python 3.13`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
#: The tests come last, so that pytest's closing line stands at the end.
nox.options.sessions = ["lint", "typing", "plugin", "tests"]

ROOT = Path(__file__).parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
EXAMPLES = ("examples/minutes", "examples/published", "examples/corpus")
PLUGIN = "examples/plugin"
SITE = ROOT / "build" / "site"


def group(name: str) -> tuple[str, ...]:
    """Return the requirements of a dependency group of pyproject.toml."""
    return nox.project.dependency_groups(PYPROJECT, name)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and form with ruff."""
    session.install("-q", *group("lint"))
    session.run("ruff", "check", "--output-format=concise", ".")
    session.run("ruff", "format", "--check", "--quiet", ".")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types of the package, the tests, the tools and the example plug-in with mypy --strict."""
    session.install("-q", "-e", ".", *group("typing"))
    session.run("mypy")
    session.run("mypy", f"{PLUGIN}/src")


@nox.session
def docs(session: nox.Session) -> None:
    """Of the tests, run those of README and docs/: examples, links, tables, the reference, and that the site builds."""
    session.install("-q", "-e", ".", *group("tests"))
    pages = [f"tests/structure/test_{page}.py" for page in ("code_blocks", "links", "reference")]
    session.run("pytest", "-q", "--tb=short", "--doctest-modules", "src", "tests/docs", *pages)


@nox.session
def site(session: nox.Session) -> None:
    """Build the documentation site into build/site; a warning, such as a link that leads nowhere, is an error."""
    session.install("-q", "-e", ".", *group("docs"))
    shutil.rmtree(SITE, ignore_errors=True)
    doctrees = Path(session.create_tmp()) / "doctrees"
    session.run("python", "-m", "sphinx", "-q", "-W", "--keep-going", "-c", "docs", "-d", str(doctrees), ".", str(SITE))


@nox.session
def plugin(session: nox.Session) -> None:
    """Run the tests of the example plug-in, and of a new parser, where they are installed like anybody's package."""
    session.install("-q", ".[testing]", f"./{PLUGIN}")
    room = Path(session.create_tmp())
    made = room / "kommunereferat-samsoe"
    shutil.rmtree(made, ignore_errors=True)
    with session.chdir(room):
        session.run("kommunereferat", "new-parser", "Samsø")
    session.install("-q", str(made.resolve()))
    for package in (PLUGIN, made):
        with session.chdir(package):
            session.run("pytest", "-q", "--tb=short", "-p", "no:cacheprovider", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the examples in docstrings and the tests, and measure which branches of the package these take."""
    session.install("-q", "-e", ".", *group("tests"))
    if session.posargs:
        session.run("pytest", *session.posargs)
        return
    session.run("pytest", "-q", "--tb=short", "--doctest-modules", "src")
    # Coverage slows some lines more than others, and what measures time must not run under it.
    session.run("pytest", "-q", "--tb=short", "-m", "performance")
    session.run("pytest", "-q", "--tb=short", "-m", "not performance", "--numprocesses", "auto", "--cov")


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure speed against the bars that the project sets itself; needs a quiet machine."""
    session.install("-q", ".", *group("benchmarks"))
    session.run("python", "benchmarks/run.py", *(session.posargs or ["--check"]))
    if not session.posargs:
        session.run("python", "benchmarks/corpus.py", "--check")


@nox.session
def accuracy(session: nox.Session) -> None:
    """Measure all documents with gold, say what was gained and lost, and write the pages about it."""
    session.install("-q", "-e", ".[html,pdf]")
    session.run("python", "-m", "benchmarks.accuracy", *(session.posargs or ["--write"]))


@nox.session
def notebooks(session: nox.Session) -> None:
    """Run the notebooks of the examples in Jupyter, and store them with what they give."""
    session.install("-q", "-e", ".[notebooks]")
    store = ("--to", "notebook", "--execute", "--inplace", "--ExecutePreprocessor.record_timing=False")
    session.run("jupyter", "nbconvert", *store, *map(str, sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))))


@nox.session
def package(session: nox.Session) -> None:
    """Build the distributions, and use the wheel with its extras where nothing else is installed."""
    built = Path(session.create_tmp()) / "dist"
    shutil.rmtree(built, ignore_errors=True)
    session.install("-q", "build")
    session.run("python", "-m", "build", "--outdir", str(built))
    wheel = next(built.glob("*.whl"))
    session.install("-q", "--force-reinstall", f"{wheel}[all]")
    with session.chdir(built):  # away from the source, so that the installed package is what is imported
        session.run("kommunereferat", "--version")
        session.run("kommunereferat", "parse", *(str(ROOT / examples) for examples in EXAMPLES))
