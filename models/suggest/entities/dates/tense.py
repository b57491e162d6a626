"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re

from models.suggest.words import words

PAST, UNKNOWN, FUTURE = -1, 0, 1
_REACH, _SHORT_REACH = 240, 30
_SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.;:!?][\s“”\"«]|\n|[„»«“”\"]")
_COMMA = re.compile(r",\s|\s[–—-]\s")
_FEWEST_WORDS = 4

_SINCE = re.compile(
    r"(?:\bseit|\bvom|\bsince|\bvergangenen?|\bletzten?|\bvorigen?)(?:\s(?:dem|der|the|early|late))?\s$", re.I
)
_UNTIL = re.compile(
    r"(?:\bbis|\bbis zum|\bfür|\bfür den|\bab|\buntil|\bby|\btill)(?:\s(?:dem|the))?\s$", re.I
)
_GERMAN_FUTURE = re.compile(
    r"\b(?:wird|werden|würden?|sollen?|sollte[nt]?|will|wollen|wollte[nt]?|geplant\w*|vorgesehen\w*"
    r"|bevorstehend\w*|anstehend\w*|angesetzt\w*|erwartet\w*|künftig\w*|nächste[nrs]?|kommende[nrs]?"
    r"|eingeladen)\b(?!\s(?:\w+\s)?(?:worden|wurde))"
)
_GERMAN_PAST = re.compile(
    r"\b(?:hat|haben|habe|hatte[nt]?|hätte[nt]?|war|waren|wurden?|worden|sei|seien|(?:an|auf|aus|ab|ein"
    r"|zu|vor|nach|über|unter|ver|be|er|ge|ent|zer|wieder|zurück)?(?:traf|kam|ging|sprach|gab|nahm|rief"
    r"|schloss|lud|bot|wies|warf|gann|fand|hielt|ließ|flog|schrieb|lieh|fing|griff|zog|trat|stieg|fiel"
    r"|starb|blieb|stand|saß|lag|hob|schlug|brach|schob|trug|bot|bat|wuchs|sank|schied|fuhr|lor|wann"
    r"|wusste|brachte|schoss|verschob|beriet|stieß|drang)(?:en)?)\b"
)
_GERMAN_WEAK = re.compile(r"(?:^|(?P<before>\S+)\s)(?P<verb>[a-zäöüß]{3,}ten?)\b")
_INFINITIVE = re.compile(
    r".*(?:beraten|halten|treten|bitten|[bflr]eiten|warten|starten|richten|zichten|pflichten|obachten"
    r"|leisten|kosten|testen|retten|bieten|fürchten|deuten|gelten|schalten|walten)"
)
"""Verbs whose present looks like a past: "beraten", "arbeiten"."""
_NO_VERB = words(
    "heute bitte erste ersten letzte letzten zweite zweiten dritte dritten nächste nächsten beste",
    "besten rechte rechten alte alten gute guten weite weiten leichte leichten bekannte bekannten",
    "meiste meisten sollte sollten sollten könnte könnten möchte möchten müsste müssten dürfte dürften",
    "hätte hätten konnten gesamte gesamten",
)
_NO_SUBJECT = words(
    "der die das den dem des ein eine einen einem einer eines zum zur im am vom beim als und sehr neu",
    "neue neuen seine seinen ihre ihren unsere mehr alle viele beide beiden für mit von nach bei in auf",
    "an aus zu über",
)
_PARTICIPLE = re.compile(
    r"\b(?:ist|sind)\b.*\b(?:ge\w+(?:t|en)|\w+ge\w+(?:t|en)|(?:ver|be|er|ent|zer)\w+(?:t|en))\b"
)
_ENGLISH_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would|due|scheduled|upcoming|planned|expected|set (?:to|for)|(?:is|are|was"
    r"|were) to)(?:\s\w+){0,3}|(?:invited|agreed|promised|pledged|vowed|offered|asked|urged|plans?"
    r"|intends?|hopes?|wants?)\b[^,]{0,60}?\bto(?:\s\w+){1,2}|departs?|arrives|flies|travels|hosts|opens"
    r"|begins|starts|ends|expires|convenes|returns|resumes|takes|meets|visits|leaves|holds)\b"
)
_ENGLISH_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|has|have|said|told|met|held|gave|took|came|went|left|began|saw|made"
    r"|flew|spoke|sent|won|lost|became|wrote|found|kept|led|paid|built|brought|sought|fought|struck|hit"
    r"|shot|put|cut|rose|fell|grew|drew|broke|bought|sold)\b"
)


def tense_around(text: str, start: int, end: int, language: str) -> int:
    """Return PAST, FUTURE or UNKNOWN for the clause that holds `text[start:end]`, its own part first."""
    if bound := bound_before(text, start):
        return bound
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    read = _english if language == "en" else _german
    return read(_COMMA.split(before)[-1], _COMMA.split(after, maxsplit=1)[0]) or read(before, after)


def bound_before(text: str, start: int) -> int:
    """Return PAST after "since", FUTURE after "until", as the words before `start` say, else UNKNOWN."""
    before = text[max(0, start - _SHORT_REACH) : start]
    if _SINCE.search(before):
        return PAST
    return FUTURE if _UNTIL.search(before) else UNKNOWN


def _german(before: str, after: str) -> int:
    """A clause with a verb and no sign of the past is in the present, which with a date means the future."""
    clause = f"{before.strip()} Tag {after.strip()}".strip()
    if _GERMAN_FUTURE.search(clause) and not _GERMAN_PAST.search(clause):
        return FUTURE
    if (
        _GERMAN_PAST.search(clause)
        or _PARTICIPLE.search(clause)
        or any(map(_is_past, _GERMAN_WEAK.finditer(clause)))
    ):
        return PAST
    return FUTURE if len(clause.split()) > _FEWEST_WORDS else UNKNOWN


def _is_past(match: re.Match[str]) -> bool:
    subject = (match["before"] or "").lower() not in _NO_SUBJECT
    return subject and match["verb"] not in _NO_VERB and not _INFINITIVE.fullmatch(match["verb"])


def _english(before: str, after: str) -> int:
    """The sign that stands nearest to the date decides; a participle within "is to be opened" is no
    sign of its own."""
    place, clause = len(before), f"{before} {after}"
    ahead = [match.span() for match in _ENGLISH_FUTURE.finditer(clause)]
    past = [
        match.span()
        for match in _ENGLISH_PAST.finditer(clause)
        if not any(start <= match.start() < end for start, end in ahead)
    ]
    signs = [(_distance(span, place), FUTURE) for span in ahead] + [
        (_distance(span, place), PAST) for span in past
    ]
    return min(signs)[1] if signs else UNKNOWN


def _distance(span: tuple[int, int], place: int) -> int:
    return max(0, span[0] - place, place - span[1])
