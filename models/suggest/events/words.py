"""The closed word classes of German and English that reading without a parser rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.suggest.words import CONTRACTED


@dataclass(frozen=True, slots=True)
class Words:
    """One language's closed classes, all in lower case.

    `prepositions` maps each form to its base (`im` to `in`). `cases` maps determiners and pronouns to
    the cases they may stand in (N, G, D, A). `auxiliaries` and `modals` map forms to their lemma.
    """

    language: str
    prepositions: Mapping[str, str]
    cases: Mapping[str, str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    negations: frozenset[str]
    auxiliaries: Mapping[str, str]
    modals: Mapping[str, str]
    adverbs: frozenset[str]
    particles: frozenset[str] = frozenset()
    common_verbs: frozenset[str] = frozenset()
    contractions: frozenset[str] = frozenset()
    subject_pronouns: frozenset[str] = field(default_factory=frozenset)


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that stand between spaces."""
    return frozenset(words.split())


def _forms(table: Mapping[str, str]) -> dict[str, str]:
    return {form: base for base, forms in table.items() for form in forms.split()}


def _endings(stems: Iterable[str], endings: str) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in endings.split())


def _german_cases() -> dict[str, str]:
    cases = {"der": "NDG", "die": "NA", "das": "NA", "den": "AD", "dem": "D", "des": "G"}
    for stem in ("ein", "kein", "mein", "sein", "ihr", "unser", "unsr", "euer", "eur"):
        cases[stem] = "NA"
        _add_endings(cases, stem)
    for stem in ("dies", "jen", "jed", "welch", "manch", "all", "beid", "viel", "einig", "mehrer", "solch"):
        _add_endings(cases, stem)
        cases[stem + "er"] = "NDG"
        cases[stem + "es"] = "NAG"
    cases |= dict.fromkeys(("er", "ich", "wir", "man"), "N")
    cases |= dict.fromkeys(("sie", "es"), "NA") | dict.fromkeys(("ihn", "mich"), "A")
    cases |= dict.fromkeys(("ihm", "mir", "ihnen"), "D") | {"uns": "AD", "ihr": "NAD"}
    return cases


def _add_endings(cases: dict[str, str], stem: str) -> None:
    for ending, letters in (("e", "NA"), ("er", "DG"), ("em", "D"), ("en", "AD"), ("es", "G")):
        cases[stem + ending] = letters


_DETERMINER_STEMS = (
    "dies",
    "jen",
    "jed",
    "all",
    "beid",
    "viel",
    "einig",
    "mehrer",
    "solch",
    "manch",
    "ein",
    "kein",
)

GERMAN = Words(
    language="de",
    prepositions={
        **{
            form: form
            for form in word_set(
                "in an auf aus bei mit nach von zu für über unter vor durch gegen um zwischen ohne "
                "gegenüber während wegen seit bis trotz laut neben hinter anlässlich hinsichtlich "
                "bezüglich innerhalb außerhalb zugunsten gemäß entsprechend mittels einschließlich "
                "mithilfe aufgrund infolge nahe angesichts"
            )
        },
        **CONTRACTED,
    },
    cases=_german_cases(),
    determiners=word_set("der die das den dem des ein kein") | _endings(_DETERMINER_STEMS, "e er es em en"),
    possessives=word_set("mein sein ihr unser")
    | _endings(("mein", "sein", "ihr", "unser", "unsr", "eur"), "e er es em en"),
    pronouns=word_set("er sie es ich wir man ihn ihm ihnen mich mir uns dieser"),
    relatives=word_set("der die das den dem des dessen deren denen welcher welche welches welchen welchem"),
    subordinators=word_set(
        "dass daß ob weil wenn falls sofern obwohl obgleich nachdem bevor ehe indem sodass damit sobald "
        "solange als wie wobei wodurch womit worauf worüber wogegen weshalb wo was wer um während da"
    ),
    conjunctions=word_set("und oder sowie sowohl bzw. aber sondern denn doch"),
    negations=word_set("nicht nie niemals keineswegs nichts"),
    auxiliaries=_forms(
        {
            "sein": "bin ist sind seid war waren sei seien wäre wären sein gewesen",
            "haben": "habe hat haben habt hatte hatten hätte hätten gehabt",
            "werden": "werde wird werden wurde wurden würde würden worden geworden",
        }
    ),
    modals=_forms(
        {
            "können": "kann können konnte konnten könne könnte könnten",
            "müssen": "muss müssen musste mussten müsse müsste müssten",
            "sollen": "soll sollen sollte sollten solle",
            "wollen": "will wollen wollte wollten wolle",
            "dürfen": "darf dürfen durfte durften dürfe dürfte dürften",
            "mögen": "mag mögen mochte möge möchte möchten",
        }
    ),
    adverbs=word_set(
        "heute gestern morgen auch bereits schon noch nun jetzt dann danach zudem ferner außerdem dabei "
        "damit dafür daher darauf dazu darüber davon dagegen hier dort zuvor erneut wieder weiter "
        "weiterhin gemeinsam gleichzeitig sehr nur selbst sogar etwa rund fast zwischen eben offen selten "
        "oben unten extern eigen weit generell draußen drüben innen außen hinten vorn zusammen weiter "
        "mitunter lang zufrieden verschieden bescheiden angemessen vorübergehend insbesondere anschließend "
        "unterdessen inzwischen künftig zunächst zuletzt derzeit"
    ),
    particles=word_set(
        "ab an auf aus bei bekannt bereit dar durch ein entgegen fest fort frei gegen gut heim her heraus "
        "hervor hin hinaus hinzu hoch klar los mit nach nahe nieder statt teil überein um vor voran "
        "voraus vorbei weg weiter wieder willkommen zu zurecht zurück zusammen aufeinander auseinander "
        "kennen fertig gegenüber"
    ),
)

ENGLISH = Words(
    language="en",
    prepositions={
        form: form
        for form in word_set(
            "of in at on by with from to for about over into between against under during after before "
            "through towards toward upon among amid along behind within without via across near since "
            "until despite following ahead regarding concerning as per beyond including around throughout "
            "worth"
        )
    },
    cases={
        **dict.fromkeys(("i", "we", "he", "she", "they"), "N"),
        **dict.fromkeys(("him", "them", "us", "me"), "A"),
        "it": "NA",
        "you": "NA",
    },
    determiners=word_set(
        "the a an this these those some any each every both all several many no another other such two "
        "three four five six seven eight nine ten"
    ),
    possessives=word_set("his her its their our my your"),
    pronouns=word_set("i we he she they it you him them us me"),
    relatives=word_set("who which whom whose that where"),
    subordinators=word_set("that if unless because although though while when whereas whether once so what"),
    conjunctions=word_set("and or but nor"),
    negations=word_set("not n't never neither cannot"),
    auxiliaries=_forms(
        {
            "be": "is are was were be been being am 's 're",
            "have": "has have had having 've",
            "do": "does do did",
        }
    ),
    modals=_forms(
        {
            "will": "will shall 'll",
            "would": "would 'd",
            "can": "can cannot",
            "could": "could",
            "may": "may",
            "might": "might",
            "should": "should",
            "must": "must",
        }
    ),
    adverbs=word_set(
        "also already still now then again once very just only even not today yesterday tomorrow earlier "
        "later recently jointly here there however meanwhile soon first together always often actively"
    ),
    particles=word_set("out up down in off over back aside on away"),
    common_verbs=word_set(
        "be have do go come get make take give see say tell know think want need use find work seem feel "
        "try leave keep let begin start help show hear play run move live believe hold bring happen write "
        "provide sit stand lose pay include continue set learn change lead understand watch follow stop "
        "create speak read allow add spend grow open walk win offer remember consider appear buy wait "
        "serve die send expect build stay fall cut reach remain suggest raise pass require decide pull "
        "draw cite underline express convey reflect testify adhere maintain like would conclude plan "
        "involve increase estimate resolve contribute represent belong turn mean put ensure aim face seek "
        "become hope look welcome prepare arrange schedule focus"
    ),
    contractions=word_set("'s 's"),
    subject_pronouns=word_set("i we he she they it you who"),
)

WORDS: Mapping[str, Words] = {"de": GERMAN, "en": ENGLISH}
