"""The plug-ins of one kind that are installed: listed without importing, loaded one by one (plug-in-tabel)."""

from __future__ import annotations

import functools
import importlib.metadata
import re
from typing import TYPE_CHECKING, Generic, TypeVar

from ..exceptions import RegistryError
from .plugins import OWN, PluginInfo, PluginKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from importlib.metadata import EntryPoint

_P = TypeVar("_P")
_I = TypeVar("_I", bound=PluginInfo)


class PluginTable(Generic[_P, _I]):
    """The entry points of a group, and the plug-ins that were loaded from them (plug-in-tabel)."""

    def __init__(self, kind: PluginKind[_P, _I], entry_points: Iterable[EntryPoint] | None = None) -> None:
        """Take these entry points, or if None those that are installed; they are read when first needed, and once."""
        self._kind = kind
        self._given = None if entry_points is None else tuple(entry_points)
        self._loaded: dict[_I, _P | RegistryError] = {}

    @functools.cached_property
    def _entry_points(self) -> Mapping[_I, EntryPoint]:
        points = importlib.metadata.entry_points(group=self._kind.group) if self._given is None else self._given
        # A distribution that is found twice, as under development, registers its plug-ins once.
        found: dict[tuple[str, str], tuple[_I, EntryPoint]] = {}
        for point in points:
            info: _I = self._kind.info.of(point)  # type: ignore[assignment]  # of its own class
            found.setdefault((info.name, normal(info.distribution) or info.value), (info, point))
        return dict(found[key] for key in sorted(found))

    @property
    def infos(self) -> tuple[_I, ...]:
        """What is registered, ordered by name. Imports none of it."""
        return tuple(self._entry_points)

    def look_up(self, name: str, distribution: str | None = None) -> _I:
        """Return what is registered under a name, which may be `name@distribution`.

        Raises the kind's errors for a name that is unknown, and for one that is registered twice.
        """
        if distribution is None:
            name, _, distribution = name.partition("@")
        named = [info for info in self.infos if info.name == name]
        if not named:
            raise self.unknown(name)
        if distribution:
            chosen = [info for info in named if normal(info.distribution) == normal(distribution)]
            if not chosen:
                who = ", ".join(info.distribution for info in named)
                message = f"{distribution} registers no {self._kind.noun} {name!r}; it comes from {who}"
                raise self._kind.unknown(message, name=name, distribution=distribution)
            return chosen[0]
        if len(named) > 1:
            raise self.duplicate(named)
        return named[0]

    def load(self, info: _I) -> _P:
        """Return the plug-in; it is loaded and checked the first time. Raises the kind's error for a broken one."""
        found = self._loaded.get(info)
        if found is None:
            try:
                loaded: _P | RegistryError = self._kind.load(info, self._entry_points[info])
            except RegistryError as error:
                loaded = error
            # Two threads may both load it, and then both use the first one's.
            found = self._loaded.setdefault(info, loaded)
        if isinstance(found, RegistryError):
            raise found.with_traceback(None)
        return found

    def duplicate(self, infos: Sequence[_I]) -> RegistryError:
        """Return the error of one name that several distributions register."""
        first, noun = infos[0], self._kind.noun
        return self._kind.duplicate(
            f"{len(infos)} distributions register a {noun} {first.name!r}: {'; '.join(str(info) for info in infos)}. "
            f"Choose one with {noun}='{first.name}@{first.distribution}', or uninstall the other",
            name=first.name,
        )

    def unknown(self, name: str) -> RegistryError:
        """Return the error of a name that nothing is registered under, with the nearest one."""
        import difflib

        noun = self._kind.noun
        names = sorted({info.name for info in self.infos})
        if not names:
            return self._kind.unknown(
                f"no {noun} is called {name!r}, for none is registered; install kommunereferat with pip", name=name
            )
        near = difflib.get_close_matches(name.lower()[:100], names, n=1)
        suggestion = f"; did you mean {near[0]!r}?" if near else "."
        message = f"no {noun} is called {name[:100]!r}{suggestion} There are: {', '.join(names)}"
        return self._kind.unknown(message, name=name)


def normal(distribution: str) -> str:
    """Return a distribution's name as packaging compares it (pakkenavn)."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def is_own(info: PluginInfo) -> bool:
    """Tell whether a plug-in is a built-in one (indbygget)."""
    return normal(info.distribution) == OWN
