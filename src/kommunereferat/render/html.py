"""HTML for notebooks: built of tags whose contents are escaped, in a frame that fits light and dark themes (HTML).

Only `Html` goes in as it stands, and only the functions of this module make it; all other text is escaped, without
controls, and shortened by who calls. Nothing is loaded from elsewhere, there is no script, and no place for one.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from . import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The colour of text is never set, and all others are see-through: what can be read on the page can be read here, on
#: whatever ground. The system's preference for dark pages says nothing about the page around an output, and is not
#: asked. JupyterLab and VS Code lend their lines and fonts; the doubled class outweighs what JupyterLab does to tables.
_STYLE: Final = """
.kommunereferat{
--kr-line:var(--jp-border-color2,var(--vscode-widget-border,rgba(128,128,128,.4)));--kr-tint:rgba(128,128,128,.16);
font-family:var(--jp-ui-font-family,var(--vscode-font-family,system-ui,sans-serif));
font-size:var(--jp-ui-font-size1,var(--vscode-font-size,13px));line-height:1.5;max-width:64em;overflow-wrap:anywhere}
.kommunereferat p{margin:0 0 .3em}
.kommunereferat small{font-size:inherit;opacity:.75}
.kommunereferat ul,.kommunereferat ol{margin:.2em 0 .4em;padding-left:1.8em}
.kommunereferat details{margin:.3em 0}
.kommunereferat summary{cursor:pointer;list-style:revert;display:list-item}
.kommunereferat details>:not(summary){margin-left:1.2em}
.kommunereferat blockquote{margin:.3em 0;padding:.1em .8em;border:0 solid var(--kr-line);border-left-width:3px}
.kommunereferat .outcome{padding:.05em .5em;border-radius:.6em;background:var(--kr-tint);white-space:nowrap}
.kommunereferat .good{background:rgba(46,160,67,.22)}
.kommunereferat .bad{background:rgba(220,60,50,.22)}
.kommunereferat .open{background:rgba(220,150,0,.24)}
.kommunereferat mark{background:rgba(255,190,0,.4);color:inherit;border-radius:.15em}
.kommunereferat.kommunereferat table{border-collapse:collapse;margin:.3em 0;font-size:inherit;color:inherit;border:0}
.kommunereferat.kommunereferat th,.kommunereferat.kommunereferat td{
padding:.2em .9em .2em 0;text-align:left;vertical-align:top;border:0 solid var(--kr-line);border-bottom-width:1px;
max-width:none;white-space:normal;background:none;color:inherit}
.kommunereferat.kommunereferat th{font-weight:600}
.kommunereferat.kommunereferat tr,.kommunereferat.kommunereferat tbody tr:nth-child(n){background:none}
.kommunereferat.kommunereferat .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.kommunereferat.kommunereferat table.source td{
border:0;padding-top:0;padding-bottom:0;white-space:pre-wrap;
font-family:var(--jp-code-font-family,var(--vscode-editor-font-family,monospace))}
.kommunereferat.kommunereferat table.source .number{opacity:.65;white-space:nowrap;user-select:none}
""".replace("\n", "")


class Html(str):
    """Text that is HTML already (HTML); whatever is no `Html` is escaped where it goes in."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """Return a text as HTML that shows it: without markup, controls, marks that turn its direction, and lone halves."""
    whole = phrases.printable(text).encode("utf-8", "replace").decode("utf-8")
    return Html(html.escape(whole))


def tag(name: str, *children: str, kind: str = "") -> Html:
    """Return an element with its children; `kind` is its class."""
    attribute = f' class="{escaped(kind)}"' if kind else ""
    return Html(f"<{name}{attribute}>{joined(children)}</{name}>")


def joined(children: Iterable[str], between: str = "") -> Html:
    """Return pieces one after the other, those that are no HTML escaped."""
    pieces = [child if isinstance(child, Html) else escaped(child) for child in children]
    return Html((between if isinstance(between, Html) else escaped(between)).join(pieces))


def lines(text: str) -> Html:
    """Return a text of several lines, which end where they are printed to end; blank lines are left out."""
    return joined([line.strip() for line in text.splitlines() if line.strip()], Html("<br>"))


def table(headings: Sequence[str], filled: Sequence[Sequence[str]], *, kind: str = "") -> Html:
    """Return a table; a column is of numbers where its heading ends with "#"."""
    kinds = ["number" if heading.endswith("#") else "" for heading in headings]
    above = [tag("th", heading.removesuffix("#"), kind=one) for heading, one in zip(headings, kinds, strict=True)]
    body = [tag("tr", *[tag("td", cell, kind=one) for cell, one in zip(row, kinds, strict=True)]) for row in filled]
    head = [tag("thead", tag("tr", *above))] if any(heading.removesuffix("#") for heading in headings) else []
    return tag("table", *head, tag("tbody", *body), kind=kind)


def listed(entries: Sequence[str], most: int, *, numbered: bool = False) -> Html:
    """Return a list of at most so many entries, with a note of how many are left out."""
    shown = [tag("li", entry) for entry in entries[:most]]
    return joined([tag("ol" if numbered else "ul", *shown), left_out(len(entries) - most, "more")])


def left_out(count: int, what: str) -> Html:
    """Return a note that so many are not shown; nothing where there are none."""
    return tag("p", tag("small", f"… {count:,} {what}")) if count > 0 else Html()


def folded(summary: str, *children: str) -> Html:
    """Return what is shown when its summary is clicked."""
    return tag("details", tag("summary", summary), *children)


def framed(*parts: str) -> Html:
    """Return parts as one output of a notebook, with the style that they need; math in it is left as it is."""
    return Html(
        f'<div class="kommunereferat tex2jax_ignore mathjax_ignore"><style>{_STYLE}</style>{joined(parts)}</div>'
    )
