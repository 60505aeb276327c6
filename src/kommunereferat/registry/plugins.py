"""One plug-in, a parser or a reader: what is known of it, loading it, naming its faults (indlæsning af plug-ins).

What parsers and readers have in common stands here and in `table`; what tells them apart is their `PluginKind`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Generic, TypeVar

import attrs

from ..protocol import PROTOCOL_VERSION

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

    from ..exceptions import RegistryError

#: Whatever may be a plug-in's own fault; it may call `sys.exit`, but an interrupt is the user's.
FAULTS: Final = (Exception, SystemExit)
#: The distribution whose plug-ins are the built-in ones.
OWN: Final = "kommunereferat"


@functools.lru_cache(maxsize=64)
def _name_and_version(package: Distribution) -> tuple[str, str]:
    """Read a distribution's metadata: once, though it may register many plug-ins, for that takes milliseconds."""
    return package.name, package.version


@attrs.frozen(kw_only=True, cache_hash=True)
class PluginInfo:
    """What is known of a plug-in without loading it (plug-in-oplysninger).

    `distribution` and `version` are those of the package that it comes from, empty where that says nothing; `value` is
    what its entry point refers to.
    """

    noun: ClassVar[str] = "plug-in"

    name: str
    distribution: str
    version: str
    value: str

    @classmethod
    def of(cls, entry_point: EntryPoint) -> PluginInfo:
        """Read an entry point's metadata."""
        try:
            distribution, version = _name_and_version(entry_point.dist) if entry_point.dist else ("", "")
        except Exception:  # noqa: BLE001 - damaged metadata fail in many ways, and must not empty the list
            distribution, version = "", ""
        # Damaged metadata may also give None, against their annotation.
        return cls(
            name=entry_point.name,
            distribution=str(distribution or ""),
            version=str(version or ""),
            value=entry_point.value,
        )

    def __str__(self) -> str:
        package = f"{self.distribution} {self.version}".strip() or "an unknown distribution"
        return f"the {self.noun} {self.name!r} of {package} ({self.value})"


@attrs.frozen(kw_only=True, cache_hash=True)
class ParserInfo(PluginInfo):
    """What is known of a parser without loading it (parseroplysninger)."""

    noun: ClassVar[str] = "parser"


@attrs.frozen(kw_only=True, cache_hash=True)
class ReaderInfo(PluginInfo):
    """What is known of a reader without loading it (læseroplysninger)."""

    noun: ClassVar[str] = "reader"


_P = TypeVar("_P")
_I = TypeVar("_I", bound=PluginInfo)


@attrs.frozen(kw_only=True)
class PluginKind(Generic[_P, _I]):
    """What tells parsers from readers, as plug-ins (plug-in-art).

    `texts` and `methods` are the members that one must have, beside `protocol`; `more` yields what else is wrong with
    them; `made` turns what an entry point refers to, or a caller gave, into a plug-in (of this name, if not None).
    """

    group: str  #: the group of entry points under which they register
    info: type[_I]
    texts: tuple[str, ...]
    methods: tuple[str, ...]
    others: tuple[str, ...] = ()
    more: Callable[[Mapping[str, object]], Iterator[str]] = lambda _: iter(())
    made: Callable[[object, str | None], object] = lambda given, _: given
    accepts: str  #: what the argument takes, for people
    unknown: type[RegistryError]
    duplicate: type[RegistryError]
    broken: type[RegistryError]

    @property
    def noun(self) -> str:
        """What one is called, which is also the name of the argument that chooses it."""
        return self.info.noun

    def load(self, info: _I, entry_point: EntryPoint) -> _P:
        """Import what an entry point refers to, and return the plug-in that it is or makes.

        It may be one, or a class or function without arguments that gives one. Raises `broken` where that fails, or
        gives none of this name that speaks our protocol.
        """
        try:
            loaded = entry_point.load()
            if self._is_factory(loaded):
                loaded = loaded()
        except FAULTS as error:
            raise self.failure(info, f"cannot be loaded: {cause(error)}") from error
        plugin = self.made(loaded, info.name)
        faults = tuple(self._faults(plugin))
        if not faults and (name := getattr(plugin, "name", None)) != info.name:
            faults = (f"its name is {name!r}, but it registers as {info.name!r}",)
        if faults:
            raise self.failure(info, f"is no {self.noun} that can be used: {'; '.join(faults)}")
        return plugin  # type: ignore[return-value]  # `_faults` has looked at it

    def accepted(self, given: object) -> _P:
        """Return the plug-in that a caller gave as an object. Raises `TypeError` for what is none."""
        plugin = self.made(given, None)
        if faults := tuple(self._faults(plugin)):
            raise TypeError(f"{self.noun}= takes {self.accepts}, not {type(given).__name__}: {'; '.join(faults)}")
        return plugin  # type: ignore[return-value]  # `_faults` has looked at it

    def failure(self, who: _I | str, what: str) -> RegistryError:
        """Return the error of a plug-in that failed, naming it and its distribution.

        `who` is the name of one that the caller gave.
        """
        if isinstance(who, str):
            message = f"the {self.noun} {who!r} that was given {what}. Choose another with {self.noun}="
            return self.broken(message, name=who)
        return self.broken(f"{who} {what}. {self._advice(who)}", name=who.name, distribution=who.distribution or None)

    def _is_factory(self, loaded: object) -> bool:
        return isinstance(loaded, type) or (callable(loaded) and not hasattr(loaded, self.methods[-1]))

    def _faults(self, plugin: object) -> Iterator[str]:
        """Yield what is wrong with an object that is to be a plug-in."""
        if isinstance(plugin, type):
            yield f"it is the class {plugin.__name__}, and no object of it"
            return
        names = (*self.texts, "protocol", *self.others, *self.methods)
        try:
            found = {name: getattr(plugin, name) for name in names if hasattr(plugin, name)}
        except FAULTS as error:
            yield f"asking for its attributes fails: {cause(error)}"
            return
        if missing := [name for name in names if name not in found]:
            yield f"it is of type {type(plugin).__name__} and has no {', '.join(missing)}"
            return
        for name in self.texts:
            if not isinstance(found[name], str) or not found[name]:
                yield f"its {name} is no text but {found[name]!r}"
        for name in self.methods:
            if not callable(found[name]):
                yield f"its {name} cannot be called"
        yield from _faults_of_protocol(found["protocol"])
        yield from self.more(found)

    def _advice(self, info: _I) -> str:
        choose = f"choose another {self.noun} with {self.noun}="
        if not info.distribution:
            return f"Choose another with {self.noun}="
        if info.distribution == OWN:
            return f"This is a fault of kommunereferat: report it, and meanwhile {choose}"
        return f"Tell its authors, upgrade or uninstall {info.distribution}, or choose another with {self.noun}="


def cause(error: BaseException) -> str:
    """Return an error as one line, even one that fails to describe itself (årsag)."""
    try:
        said = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - the class of an error may be a plug-in's own, and do anything
        said = ""
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _faults_of_protocol(protocol: object) -> Iterator[str]:
    if type(protocol) is not int or protocol < 1:
        yield f"its protocol is no version but {protocol!r}"
    elif protocol > PROTOCOL_VERSION:
        yield f"it needs plug-in protocol {protocol} and this release has {PROTOCOL_VERSION}: upgrade kommunereferat"
