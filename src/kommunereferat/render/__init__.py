"""Meetings for people to read: in a terminal, as Markdown, in a notebook, and where they were read (visning)."""

from __future__ import annotations

from .document import markdown
from .terminal import summary

__all__ = ["markdown", "summary"]
