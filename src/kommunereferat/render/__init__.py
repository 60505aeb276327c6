"""Meetings for people to read: a summary for the terminal, and a Markdown document (visning)."""

from __future__ import annotations

from .document import markdown
from .terminal import summary

__all__ = ["markdown", "summary"]
