"""The rules by which a `Meeting` becomes a dict and is made of one (konvertering).

One cattrs converter, made when it is first needed. It is stricter than cattrs is by itself: a number is no text, a text
no list, an unknown key an error.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, Final, get_args, get_origin

import attrs
from cattrs import AttributeValidationNote, BaseValidationError, Converter, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from ..diagnostics import Diagnostic
from ..exceptions import SchemaError
from ..ledger import Coverage
from ..model import (
    AgendaItem,
    Decision,
    Meeting,
    Movement,
    Participant,
    Source,
    Substitution,
    VoteCounts,
    Votes,
)
from ..normalize.municipalities import Municipality
from ..normalize.parties import Party
from ..spans import Span
from .paths import WrongValueError, kind_of, path_of, shortened
from .texts import StoredText
from .values import known_code, municipality_code, register_values

#: Attributes that have another name in JSON.
_RENAMED: Final = {"in_favour": "for"}
#: Attributes that are left out where they say nothing.
_LEFT_OUT: Final[Mapping[type, frozenset[str]]] = {
    AgendaItem: frozenset({"substitutes", "disqualified", "arrived", "left"}),
    Decision: frozenset({"points", "statements", "referred_to"}),
    Movement: frozenset({"time"}),
    Substitution: frozenset({"replaces"}),
    VoteCounts: frozenset({"in_favour", "against", "abstain"}),
    Votes: frozenset({"counts"}),
}
#: Keys that may be missing beside them. Those of the meeting are what one made by hand has no use for.
_OPTIONAL: Final[Mapping[type, frozenset[str]]] = {
    Meeting: frozenset({"key", "diagnostics", "coverage", "source"}),
    Participant: frozenset({"party_name"}),
    Coverage: frozenset({"share"}),
    Source: frozenset({"text"}),
    StoredText: frozenset({"mended", "offsets"}),
}
#: How the attribute `code` is read.
_CODES: Final[Mapping[type, Callable[[Any, Any], str]]] = {Diagnostic: known_code, Municipality: municipality_code}
_NOTES: Final = (AttributeValidationNote, IterableValidationNote)


def unstructured(meeting: Meeting, *, include_text: bool) -> dict[str, Any]:
    """Return the meeting as a dict, without the schema version."""
    data: dict[str, Any] = _converter().unstructure(meeting)
    if include_text and meeting.source.text is not None:
        data["source"]["text"] = _converter().unstructure(StoredText.of(meeting.source.text))
    return data


def structured(data: Mapping[str, Any]) -> Meeting:
    """Return the meeting of a dict; raise `SchemaError` for the first thing that is wrong."""
    try:
        return _converter().structure(data, Meeting)
    except (BaseValidationError, WrongValueError) as error:
        raise _schema_error(error) from None


@functools.cache
def _converter() -> Converter:
    # The annotation of `Diagnostic.span` names a class that its module imports for type checkers only.
    attrs.resolve_types(Diagnostic, localns={"Span": Span})
    converter = Converter(unstruct_collection_overrides={tuple: list})
    register_values(converter)
    converter.register_structure_hook_factory(_is_list, lambda cls: _list_reader(cls, converter))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _reader(cls, converter))
    converter.register_unstructure_hook_factory(attrs.has, lambda cls: _writer(cls, converter))
    return converter


def _is_list(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _list_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    """Return what reads a list, and only a list, into a tuple; the model has only tuples of one type."""
    as_list: Any = list[get_args(cls)[0]]  # type: ignore[misc]  # a type made at run time

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise WrongValueError(f"expected a list, got {kind_of(value)}")
        return tuple(converter.structure(value, as_list))

    return read


def _reader(cls: type, converter: Converter) -> Callable[[Any, Any], Any]:
    """Return what reads a dict into an object of an attrs class, after a look at its keys."""
    fields = attrs.fields_dict(cls)
    overrides: dict[str, Any] = {name: override(rename=key) for name, key in _RENAMED.items() if name in fields}
    if cls is Source:
        overrides["text"] = override(struct_hook=lambda value, _: converter.structure(value, StoredText).restored())
    left_out = {_RENAMED.get(name, name) for name in _LEFT_OUT.get(cls, ())}
    optional = _OPTIONAL.get(cls, frozenset()) | left_out | ({"spans"} & fields.keys())
    if cls in _CODES:
        overrides["code"] = override(struct_hook=_CODES[cls])
    read: Callable[[Any, Any], Any] = make_dict_structure_fn(cls, converter, **overrides)
    known = {_RENAMED.get(name, name) for name in fields} | optional
    required = known - optional
    finish = _FINISH_READING.get(cls)

    def read_checked(data: Any, _: Any) -> Any:
        _check_keys(data, known, required)
        built = read(data, cls)
        return finish(built, data) if finish else built

    return read_checked


def _check_keys(data: Any, known: set[str], required: set[str]) -> None:
    if not isinstance(data, Mapping):
        raise WrongValueError(f"expected an object, got {kind_of(data)}")
    for key in data:
        if key not in known:
            near = get_close_matches(key, known, 1) if isinstance(key, str) and len(key) < 50 else []
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise WrongValueError(f"unknown key {shortened(str(key))}{hint}")
    if missing := sorted(required - data.keys()):
        raise WrongValueError(f"missing key {', '.join(map(repr, missing))}")


def _writer(cls: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """Return what writes an object of an attrs class as a dict."""
    fields = attrs.fields_dict(cls)
    overrides: dict[str, Any] = {name: override(rename=key) for name, key in _RENAMED.items() if name in fields}
    for name in _LEFT_OUT.get(cls, frozenset()) | ({"spans", "mended", "offsets"} & fields.keys()):
        overrides[name] = override(omit_if_default=True, rename=_RENAMED.get(name))
    if cls is Source:
        overrides["text"] = override(omit=True)
    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(cls, converter, **overrides)
    finish = _FINISH_WRITING.get(cls)
    if finish is None:
        return write
    return lambda built: finish(built, write(built))


def _with_party_name(participant: Participant, data: dict[str, Any]) -> dict[str, Any]:
    """Set the party's name beside its letter."""
    if participant.party is None or participant.party.name is None:
        return data
    at = list(data).index("party") + 1
    entries = list(data.items())
    return dict([*entries[:at], ("party_name", participant.party.name), *entries[at:]])


def _named_party(participant: Participant, data: Mapping[str, Any]) -> Participant:
    if "party_name" not in data:
        return participant
    name = data["party_name"]
    if not isinstance(name, str):
        raise WrongValueError(f"expected text, got {kind_of(name)}", "party_name")
    if participant.party is None:
        raise WrongValueError("a party's name stands beside its letter only", "party_name")
    return attrs.evolve(participant, party=Party(letter=participant.party.letter, name=name))


def _with_key(meeting: Meeting, data: dict[str, Any]) -> dict[str, Any]:
    """Set the meeting's key first, where it has one."""
    return data if meeting.key is None else {"key": meeting.key, **data}


def _key_checked(meeting: Meeting, data: Mapping[str, Any]) -> Meeting:
    """Look at the key; it is derived from the values beside it, which count."""
    if not isinstance(data.get("key", ""), str):
        raise WrongValueError(f"expected text, got {kind_of(data['key'])}", "key")
    return meeting


def _with_share(coverage: Coverage, data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "share": coverage.share}


def _share_checked(coverage: Coverage, data: Mapping[str, Any]) -> Coverage:
    """Look at the share; it is derived from the figures beside it, which count."""
    share = data.get("share", 1)
    if type(share) not in (int, float) or not 0 <= share <= 1:
        raise WrongValueError("expected a number from 0 to 1", "share")
    return coverage


def _text_of_source(source: Source, _: Mapping[str, Any]) -> Source:
    """Tell the restored text where it came from."""
    if source.text is None:
        return source
    text = attrs.evolve(source.text, path=source.path, reader=source.reader, sha256=source.sha256 or "")
    return attrs.evolve(source, text=text)


_FINISH_WRITING: Final[Mapping[type, Callable[[Any, dict[str, Any]], dict[str, Any]]]] = {
    Coverage: _with_share,
    Meeting: _with_key,
    Participant: _with_party_name,
}
_FINISH_READING: Final[Mapping[type, Callable[[Any, Mapping[str, Any]], Any]]] = {
    Coverage: _share_checked,
    Meeting: _key_checked,
    Participant: _named_party,
    Source: _text_of_source,
}


def _schema_error(error: BaseException) -> SchemaError:
    """Walk cattrs' tree of errors down its first branches, and say what is at the end of it, and where."""
    steps: list[str | int] = []
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        steps += [_step(note) for note in getattr(error, "__notes__", ()) if isinstance(note, _NOTES)]
    if isinstance(error, WrongValueError):
        return SchemaError(error.message, path_of((*steps, *error.steps)))
    return SchemaError(shortened(str(error)), path_of(tuple(steps)))


def _step(note: AttributeValidationNote | IterableValidationNote) -> str | int:
    if isinstance(note, AttributeValidationNote):
        return _RENAMED.get(note.name, note.name)
    return note.index
