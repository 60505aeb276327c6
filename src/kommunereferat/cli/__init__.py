"""The command line (kommandolinje): `kommunereferat parse | corpus | parsers | readers | detect | explain | ...`.

Exit codes: 0 all read, 1 some failed, 2 wrong usage; 130 after an interrupt, 141 where the reader of the output went
away.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Final

from .arguments import argument_parser
from .commands import COMMANDS
from .inputs import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

__all__ = ["main"]

_FAILED: Final = 1
_USAGE: Final = 2
_INTERRUPTED: Final = 130
_BROKEN_PIPE: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    `--help`, `--version` and malformed arguments raise `SystemExit`, as argparse does.
    """
    with contextlib.ExitStack() as streams:
        # Python gives None for a stream that was closed before it began.
        if sys.stdout is None:
            streams.enter_context(contextlib.redirect_stdout(_Closed()))
        if sys.stderr is None:
            streams.enter_context(contextlib.redirect_stderr(io.StringIO()))
        return _run(arguments)


class _Closed(io.TextIOBase):
    """A stream that was closed before the program began, and takes nothing (lukket strøm)."""

    def write(self, _: str) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _run(arguments: Sequence[str] | None) -> int:
    for stream in (sys.stdout, sys.stderr):
        _make_utf8(stream)
    options = argument_parser().parse_args(arguments)
    try:
        code = COMMANDS[options.command](options)
        sys.stdout.flush()
    except UsageError as error:
        sys.stderr.write(f"kommunereferat: {error}\n")
        return _USAGE
    except BrokenPipeError:
        _silence(sys.stdout)
        return _BROKEN_PIPE
    except OSError as error:
        # Documents that cannot be read do not come here.
        _silence(sys.stdout)
        sys.stderr.write(f"kommunereferat: the output cannot be written ({error.strerror})\n")
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _make_utf8(stream: TextIO) -> None:
    """Let a stream write every string whatever the locale is; what UTF-8 cannot hold is written as JSON writes it."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence(stream: TextIO) -> None:
    """Lead a stream nowhere, so that Python does not complain when it flushes it at its end."""
    with contextlib.suppress(OSError, ValueError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
