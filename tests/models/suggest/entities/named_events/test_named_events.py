from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import texts


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Auf dem NATO-Gipfel in Oslo sprach er.", ["NATO-Gipfel"]),
        ("Am Rande des Balkan-Energiegipfels sprach er.", ["Balkan-Energiegipfels"]),
        ("Nach dem Zweiten Weltkrieg kam Frieden.", ["Zweiten Weltkrieg"]),
        ("Im Ogadenkrieg von 1977 starben viele.", ["Ogadenkrieg"]),
        ("Er kam zum Wirtschaftsforum von Darchan.", ["Wirtschaftsforum von Darchan"]),
        ("Sie sprach auf der Münchner Sicherheitskonferenz.", ["Münchner Sicherheitskonferenz"]),
        ("Das Manöver „Roter Falke 24“ begann.", ["Roter Falke 24"]),
        ("An der Übung »Cóndor Sur« nahm er teil.", ["Cóndor Sur"]),
        ("Im Rahmen der Übung Northern Coasts übt er.", ["Northern Coasts"]),
        ("Er eröffnete die Ausstellung „Wege der Keramik“.", ["Wege der Keramik"]),
        ("Er verkaufte auf der Andenmesse Wolle.", ["Andenmesse"]),
        ("Der Gipfel und die Konferenz enden.", []),
        ("Im Bürgerkrieg und im Handelskrieg verlor er viel.", []),
        ("Dieser Gipfel und eine Übung Hunderter Soldaten enden.", []),
        ("Der US-Kongress tagt.", []),
        ("Bei einer Pressekonferenz von Vogt sprach er.", []),
    ],
)
def test_german_event_is_a_name_only_when_it_has_one(text: str, spans: list[str]) -> None:
    assert texts(text, "EVENT_NAME") == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The Munich Security Conference ended.", ["Munich Security Conference"]),
        ("The G20 summit ended before COP29 began.", ["G20 summit", "COP29"]),
        ("He told the Varna Ports Forum on Wednesday.", ["Varna Ports Forum"]),
        ("They prepared the Lima Conference on Food Security.", ["Lima Conference on Food Security"]),
        ("They will hold an exercise, Amber Shield, in June.", ["Amber Shield"]),
        ("The treaty that ended the Chaco War was signed.", ["Chaco War"]),
        ("They took part in Operation Steel Dawn.", ["Operation Steel Dawn"]),
        ("The Arab League summit ended.", ["Arab League summit"]),
        ("The meeting ended.", []),
        ("They began a live-fire exercise October 25.", []),
        ("The National Congress and the Pacific Islands Forum met.", []),
        ("He saw Star Wars with a prisoner of War.", []),
    ],
)
def test_english_event_is_a_name_only_when_it_has_one(text: str, spans: list[str]) -> None:
    assert texts(text, "EVENT_NAME", "en") == spans
