"""What is imported once for all processes of ours: every parser and reader, made ready (forberedelse).

The server that the processes are forked from imports it, so that they need not do so one by one.
"""

from __future__ import annotations

from .. import parse

parse("Referat")
