"""Names of public persons, states and bodies as German, English and French newswire writes them."""

from __future__ import annotations

_SAME = """
PERSON: Ilham Alijew = Ilham Aliyev
PERSON: Ilham Alijew = İlham Əliyev
PERSON: Ilham Aliev = Ilham Aliyev
PERSON: Heydar Alijew = Hejdar Aliyev
PERSON: Mehriban Alijewa = Mehriban Aliyeva
PERSON: Sergej Lawrow = Sergey Lavrov
PERSON: Sergei Lawrow = Serguei Lavrov
PERSON: Lawrow = Sergei Lavrov
PERSON: S. Lawrow = Sergey Lavrov
PERSON: Michail Gorbatschow = Mikhail Gorbachev
PERSON: Michail Gorbatschow = Mikhaïl Gorbatchev
PERSON: Gorbatschow = Gorbachev
PERSON: Boris Jelzin = Boris Yeltsin
PERSON: Boris Jelzin = Boris Eltsine
PERSON: Wladimir Putin = Vladimir Putin
PERSON: Wladimir Putin = Vladimir Poutine
PERSON: Wladimir Wladimirowitsch Putin = Vladimir Putin
PERSON: W. Putin = Vladimir Putin
PERSON: Dmitri Medwedew = Dmitry Medvedev
PERSON: Dmitrij Medwedew = Dmitri Medvedev
PERSON: Nikita Chruschtschow = Nikita Khrushchev
PERSON: Nikita Chruschtschow = Nikita Khrouchtchev
PERSON: Leonid Breschnew = Leonid Brezhnev
PERSON: Georgi Schukow = Georgy Zhukov
PERSON: Juri Andropow = Yuri Andropov
PERSON: Alexej Nawalny = Alexei Navalny
PERSON: Alexej Nawalnyj = Aleksei Navalny
PERSON: Sergej Schoigu = Sergei Shoigu
PERSON: Sergej Schoigu = Sergueï Choïgou
PERSON: Dmitri Peskow = Dmitry Peskov
PERSON: Jewgeni Prigoschin = Yevgeny Prigozhin
PERSON: Ramsan Kadyrow = Ramzan Kadyrov
PERSON: Michail Mischustin = Mikhail Mishustin
PERSON: Maria Sacharowa = Maria Zakharova
PERSON: Eduard Schewardnadse = Eduard Shevardnadze
PERSON: Eduard Schewardnadse = Édouard Chevardnadze
PERSON: Micheil Saakaschwili = Mikheil Saakashvili
PERSON: Bidsina Iwanischwili = Bidzina Ivanishvili
PERSON: Irakli Garibaschwili = Irakli Garibashvili
PERSON: Salome Surabischwili = Salome Zourabichvili
PERSON: Nikol Paschinjan = Nikol Pashinyan
PERSON: Nikol Paschinjan = Nikol Pachinian
PERSON: Sersch Sargsjan = Serzh Sargsyan
PERSON: Elmar Mammadyarov = Elmar Mamedjarow
PERSON: Ceyhun Bayramov = Dscheihun Bajramow
PERSON: Jeyhun Bayramov = Ceyhun Bayramov
PERSON: Nursultan Nasarbajew = Nursultan Nazarbayev
PERSON: Nursultan Nasarbajew = Nursultan Nazarbaev
PERSON: Kassym-Schomart Tokajew = Kassym-Jomart Tokayev
PERSON: Schawkat Mirsijojew = Shavkat Mirziyoyev
PERSON: Islam Karimow = Islam Karimov
PERSON: Gurbanguly Berdimuhamedow = Gurbanguly Berdymukhamedov
PERSON: Sadyr Dschaparow = Sadyr Japarov
PERSON: Sadyr Dschaparow = Sadyr Zhaparov
PERSON: Emomali Rachmon = Emomali Rahmon
PERSON: Emomali Rachmon = Imomali Rahmon
PERSON: Alexander Lukaschenko = Aleksandr Lukashenko
PERSON: Alexander Lukaschenko = Aljaksandr Lukaschenka
PERSON: Swetlana Tichanowskaja = Sviatlana Tsikhanouskaya
PERSON: Wolodymyr Selenskyj = Volodymyr Zelensky
PERSON: Wolodymyr Selenskyj = Volodymyr Zelenskyy
PERSON: Wladimir Selenski = Volodymyr Zelenskiy
PERSON: Selenskyj = Zelensky
PERSON: Petro Poroschenko = Petro Poroshenko
PERSON: Petro Poroschenko = Pjotr Poroschenko
PERSON: Julia Tymoschenko = Yulia Tymoshenko
PERSON: Wiktor Janukowytsch = Viktor Yanukovych
PERSON: Wiktor Janukowitsch = Viktor Yanukovich
PERSON: Wiktor Juschtschenko = Viktor Yushchenko
PERSON: Arsenij Jazenjuk = Arseniy Yatsenyuk
PERSON: Vitali Klitschko = Vitaliy Klychko
PERSON: Dmytro Kuleba = Dmitri Kuleba
PERSON: Walerij Saluschnyj = Valerii Zaluzhnyi
PERSON: Andrij Jermak = Andriy Yermak
PERSON: Bojko Borissow = Boyko Borisov
PERSON: Rumen Radew = Rumen Radev
PERSON: Aleksandar Vučić = Aleksandar Vucic
PERSON: Aleksandar Vučić = Aleksandar Wutschitsch
PERSON: Slobodan Milošević = Slobodan Milosevic
PERSON: Slobodan Milošević = Slobodan Miloschewitsch
PERSON: Zoran Đinđić = Zoran Djindjic
PERSON: Jarosław Kaczyński = Jaroslaw Kaczynski
PERSON: Andrej Babiš = Andrej Babis
PERSON: Viktor Orbán = Viktor Orban
PERSON: Viktor Orbán = Orbán Viktor
PERSON: Recep Tayyip Erdoğan = Recep Tayyip Erdogan
PERSON: Recep Tayyip Erdoğan = Erdogan
PERSON: Kemal Kılıçdaroğlu = Kemal Kilicdaroglu
PERSON: Mevlüt Çavuşoğlu = Mevlut Cavusoglu
PERSON: Benjamin Netanjahu = Benjamin Netanyahu
PERSON: Benjamin Netanjahu = Binyamin Netanyahu
PERSON: Ariel Scharon = Ariel Sharon
PERSON: Jitzchak Rabin = Yitzhak Rabin
PERSON: Schimon Peres = Shimon Peres
PERSON: Mahmud Abbas = Mahmoud Abbas
PERSON: Jassir Arafat = Yasser Arafat
PERSON: Ismail Hanija = Ismail Haniyeh
PERSON: Hassan Nasrallah = Hasan Nasrallah
PERSON: Baschar al-Assad = Bashar al-Assad
PERSON: Baschar al-Assad = Bachar el-Assad
PERSON: Baschar Assad = Bashar al-Assad
PERSON: Abdel Fattah al-Sisi = Abdel-Fattah el-Sissi
PERSON: Abd al-Fattah as-Sisi = Abdul Fattah al-Sisi
PERSON: Husni Mubarak = Hosni Moubarak
PERSON: Muammar al-Gaddafi = Moammar Gadhafi
PERSON: Muammar Gaddafi = Mouammar Kadhafi
PERSON: Saddam Hussein = Saddam Husain
PERSON: Nuri al-Maliki = Nouri al-Maliki
PERSON: Mohammed bin Salman = Muhammad bin Salman
PERSON: Mohammed bin Salman = Mohamed ben Salmane
PERSON: Ali Chamenei = Ali Khamenei
PERSON: Ajatollah Ali Chamenei = Ali Khamenei
PERSON: Hassan Rohani = Hassan Rouhani
PERSON: Mahmud Ahmadinedschad = Mahmoud Ahmadinejad
PERSON: Mohammed Dschawad Sarif = Mohammad Javad Zarif
PERSON: Hamid Karsai = Hamid Karzai
PERSON: Aschraf Ghani = Ashraf Ghani
PERSON: Imran Khan = Imran Chan
PERSON: Dschawaharlal Nehru = Jawaharlal Nehru
PERSON: Xi Jinping = Jinping Xi
PERSON: Kim Jong Un = Kim Jong-un
PERSON: Kim Dschong-un = Kim Jong Un
PERSON: Ban Ki Moon = Ban Ki-moon
PERSON: Moon Jae In = Moon Jae-in
PERSON: Mao Zedong = Mao Tse-tung
PERSON: Deng Xiaoping = Teng Hsiao-ping
PERSON: Shinzō Abe = Abe Shinzo
PERSON: Alexis Tsipras = Alexis Zipras
PERSON: Kyriakos Mitsotakis = Kyriakos Mizotakis
PERSON: Gerhard Schröder = Gerhard Schroeder
PERSON: Angela Merkel = Merkel
PERSON: A. Merkel = Angela Merkel
PERSON: Donald Trump = Donald J. Trump
PERSON: John F. Kennedy = John Kennedy
PERSON: Joe Biden = Joseph Biden
PERSON: Bill Clinton = William Clinton
PERSON: Nicolás Maduro = Nicolas Maduro Moros
PERSON: Luiz Inácio Lula da Silva = Luiz Inacio Lula da Silva
PERSON: Papst Franziskus = Franziskus
PERSON: Ursula von der Leyen = Ursula Von der Leyen
PERSON: António Guterres = Antonio Guterres
GPE: Aserbaidschan = Azerbaijan
GPE: Aserbaidschan = Republik Aserbaidschan
GPE: Weißrussland = Belarus
GPE: Kirgisistan = Kyrgyzstan
GPE: Elfenbeinküste = Ivory Coast
GPE: Elfenbeinküste = Côte d'Ivoire
GPE: Deutschland = Germany
GPE: Österreich = Austria
GPE: Myanmar = Birma
GPE: Kiew = Kyiv
GPE: Charkiw = Kharkiv
GPE: Peking = Beijing
GPE: Moskau = Moscow
GPE: Taschkent = Tashkent
GPE: Berg-Karabach = Nagorny Karabach
GPE: USA = United States
ORG: Vereinte Nationen = United Nations
ORG: NATO = North Atlantic Treaty Organization
ORG: SPD = Sozialdemokratische Partei Deutschlands
ORG: AfD = Alternative für Deutschland
ORG: Gasprom = Gazprom
ORG: Nowatek = Novatek
ORG: Hisbollah = Hezbollah
ORG: Hisbollah = Hizbullah
ORG: Siemens AG = Siemens
ORG: Al-Kaida = al-Qaida
ORG: Itar-Tass = ITAR-TASS
"""

_OTHER = """
PERSON: Ilham Alijew # Heydar Alijew
PERSON: Ilham Alijew # Mehriban Alijewa
PERSON: Alijew # Alijewa
PERSON: Aliyev # Aliyeva
PERSON: Dmitri Medwedew # Swetlana Medwedewa
PERSON: Medwedew # Medwedewa
PERSON: Wladimir Putin # Ljudmila Putina
PERSON: Sergei Iwanow # Igor Iwanow
PERSON: S. Iwanow # Igor Iwanow
PERSON: Iwanow # Ivanova
PERSON: Bush # Busch
PERSON: George Bush # Wilhelm Busch
PERSON: George H. W. Bush # George W. Bush
PERSON: George W. Bush # Jeb Bush
PERSON: Vitali Klitschko # Wladimir Klitschko
PERSON: Baschar al-Assad # Hafis al-Assad
PERSON: Bashar al-Assad # Maher al-Assad
PERSON: Kim Jong Un # Kim Jong Il
PERSON: Kim Jong-un # Kim Yo-jong
PERSON: Kim Il-sung # Kim Jong-il
PERSON: Fidel Castro # Raúl Castro
PERSON: Lech Kaczyński # Jarosław Kaczyński
PERSON: Abdullah I. # Abdullah II.
PERSON: Johannes Paul II. # Johannes Paul I.
PERSON: Benedikt XV. # Benedikt XVI.
PERSON: Olaf Scholz # Martin Schulz
PERSON: Scholz # Schulz
PERSON: Helmut Kohl # Horst Köhler
PERSON: Kohl # Köhler
PERSON: Angela Merkel # Friedrich Merz
PERSON: Merkel # Merz
PERSON: Heiko Maas # Heiko Maaß-Weber
PERSON: Fischer # Fisher
PERSON: Müller # Miller
PERSON: Thomas Müller # Gerd Müller
PERSON: Meyer # Maier
PERSON: Schmidt # Schmitt
PERSON: Hillary Clinton # Bill Clinton
PERSON: Michelle Obama # Barack Obama
PERSON: Donald Trump # Melania Trump
PERSON: Donald Trump # Ivanka Trump
PERSON: Justin Trudeau # Pierre Trudeau
PERSON: Indira Gandhi # Rajiv Gandhi
PERSON: Mahatma Gandhi # Rahul Gandhi
PERSON: Park Geun-hye # Park Chung-hee
PERSON: Li Keqiang # Li Qiang
PERSON: Li Peng # Li Keqiang
PERSON: Xi Jinping # Xi Zhongxun
PERSON: Hu Jintao # Hu Yaobang
PERSON: Nursultan Nasarbajew # Dariga Nasarbajewa
PERSON: Islam Karimow # Gulnara Karimowa
PERSON: Sersch Sargsjan # Tigran Sargsjan
PERSON: Mahmud Abbas # Mohammed Abbas
PERSON: Mahmud Abbas # Haider al-Abadi
PERSON: Hassan Rohani # Hassan Nasrallah
PERSON: Saddam Hussein # Kusai Hussein
PERSON: Mohammed bin Salman # Mohammed bin Naif
PERSON: Muammar Gaddafi # Saif Gaddafi
PERSON: Benjamin Netanjahu # Jonatan Netanjahu
PERSON: Wiktor Janukowytsch # Wiktor Juschtschenko
PERSON: Petro Poroschenko # Oleksij Poroschenko
PERSON: Alexej Nawalny # Julia Nawalnaja
PERSON: Alexander Lukaschenko # Viktor Lukaschenko
PERSON: Boris Jelzin # Boris Johnson
PERSON: Johnson # Johnston
PERSON: Tony Blair # Toni Bär
PERSON: Theresa May # Theresa Mai
PERSON: John Kerry # John Kelly
PERSON: Mike Pence # Mike Pompeo
PERSON: Antony Blinken # Anthony Albanese
PERSON: Jens Stoltenberg # Thorvald Stoltenberg
PERSON: Mario Draghi # Maria Draghi
PERSON: Alexander Schallenberg # Alexandra Schallenberg
PERSON: Michail Saakaschwili # Irakli Garibaschwili
PERSON: Emmanuel Macron # Brigitte Macron
PERSON: Lee Myung-bak # Lee Hsien Loong
PERSON: Hun Sen # Hun Manet
PERSON: Nawaz Sharif # Shehbaz Sharif
PERSON: Juri Andropow # Juri Antonow
GPE: Iran # Irak
GPE: Iran # Iraq
GPE: Niger # Nigeria
GPE: Österreich # Australien
GPE: Austria # Australia
GPE: Slowakei # Slowenien
GPE: Slovakia # Slovenia
GPE: Lettland # Litauen
GPE: Latvia # Lithuania
GPE: Mali # Malawi
GPE: Mauritius # Mauretanien
GPE: Gambia # Sambia
GPE: Paraguay # Uruguay
GPE: Guinea # Guinea-Bissau
GPE: Guinea # Äquatorialguinea
GPE: Nordkorea # Südkorea
GPE: Sudan # Südsudan
GPE: Dominica # Dominikanische Republik
GPE: Republik Kongo # Demokratische Republik Kongo
GPE: Belarus # Russland
GPE: Budapest # Bukarest
GPE: Tripolis # Tiflis
GPE: Washington # Wellington
GPE: Jordanien # Georgien
GPE: Oman # Amman
ORG: Außenministerium # Foreign Ministry
ORG: Außenministerium # Außenministerium
ORG: Foreign Ministry # Defense Ministry
ORG: Zentralbank # Nationalbank
ORG: CDU # CSU
ORG: ARD # ORF
ORG: Weltbank # Weltgesundheitsorganisation
ORG: Vereinte Nationen # Nationale Vereinigung
ORG: Europäische Union # Afrikanische Union
ORG: Gasprom # Gasprombank
ORG: Hamas # Hisbollah
ORG: Fatah # Hamas
ORG: Reuters # Reuter
"""


def _pairs(listing: str, sign: str) -> tuple[tuple[str, str, str], ...]:
    rows = (line.partition(": ") for line in listing.strip().splitlines())
    return tuple((label, *names.split(f" {sign} ")) for label, _, names in rows)  # type: ignore[misc]


SAME = _pairs(_SAME, "=")
"""Label and two names of one and the same."""

OTHER = _pairs(_OTHER, "#")
"""Label and two names that look alike and are not the same."""
