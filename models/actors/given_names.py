"""Given names that are one name in several languages: Wladimir in German may be Volodymyr in English."""

from __future__ import annotations

from functools import lru_cache

from models.actors.sounds import spellings

_SAME = (
    "Wladimir Vladimir Volodymyr Wolodymyr Uladsimir Uladzimir",
    "Alexander Aleksander Aleksandr Alexandr Oleksandr Olexandr Aljaksandr Aliaksandr Alexandre Alejandro",
    "Sergej Sergei Sergey Sergiy Serhij Serhiy Sergiu Siarhei Serge Sergio Serghei",
    "Michail Mikhail Mikhaïl Michael Mykhailo Mychajlo Mikhaylo Mihail Michel Miguel Michal",
    "Dmitri Dmitrij Dmitry Dmitriy Dmytro Dimitri Dzmitry Dmitro Dimitrij",
    "Nikolai Nikolaj Nikolay Mykola Nicolai Nikola Nicolae Nikolas Mikalai",
    "Andrej Andrei Andrey Andrij Andriy Andrzej Andreas Andrew Andrés Andre",
    "Pjotr Pyotr Piotr Petro Peter Petr Pierre Pedro Pietro Petar",
    "Pawel Pavel Pavlo Pawlo Paul Paweł Paolo Pablo",
    "Iwan Ivan Johann Johannes Jan John Jean Juan Giovanni Ion Joao Hovhannes",
    "Jewgeni Jewgenij Yevgeny Evgeny Evgeni Evgenij Yevgeni Jewhen Yevhen Eugen Eugene",
    "Juri Jurij Yuri Yuriy Yury Jury Iouri Jurij Georgi Georgij",
    "Wiktor Viktor Victor Wictor",
    "Grigori Grigorij Grigory Hryhorij Hryhoriy Gregor Gregory",
    "Oleg Oleh Aleh",
    "Igor Ihor Ihar",
    "Konstantin Constantin Kostjantyn Kostyantyn Konstantinos Constantine",
    "Wassili Wassilij Vasily Vasiliy Wassyl Vasyl Basil",
    "Fjodor Fyodor Fedor Feodor Theodor",
    "Alexej Alexei Aleksei Alexey Aleksej Oleksij Oleksiy Alexis",
    "Arseni Arsenij Arseniy Arsenyj",
    "Jelena Elena Yelena Olena Helena",
    "Julia Julija Yulia Yuliya Iulia Giulia Ioulia",
    "Natalja Natalia Natalya Natalija Nataliya Nathalie",
    "Jekaterina Yekaterina Ekaterina Katerina Kateryna Katharina Catherine",
    "Maria Marija Mariya Marie Mary",
    "Swetlana Svetlana Switlana Sviatlana Svitlana Swjatlana",
    "Tatjana Tatyana Tatiana Tetjana Tetyana",
    "Mohammed Muhammad Mohammad Mohamed Muhammed Mohamad Mehmed Mehmet Mohamet Muhamed Mahomet Mohamud",
    "Ahmed Achmed Ahmad Achmad Akhmed Ahmet Akhmad",
    "Mahmud Mahmoud Mahmut Makhmud Machmud",
    "Hussein Husain Hussain Husein Hussin Huseyn Hüseyin Hossein Hosein Hussejn Houssein",
    "Hassan Hasan Hassane Chassan Khasan",
    "Yusuf Jussuf Youssef Yousef Yusif Jusuf Yussuf Yousuf Joseph Josef Iossif Iosif",
    "Ibrahim Ibrahima Ebrahim Ibragim Brahim Avraham Abraham",
    "Ismail Ismael Esmail Ismayil Ismaël Ismayıl",
    "Abdullah Abdallah Abdalla Abdulla Abdoulaye Abdullahi",
    "Abdulaziz Abdelaziz Abdul-Aziz Abdelasis",
    "Abdelfattah Abdel-Fattah Abdul-Fattah Abdelfatah Abdulfattah",
    "Omar Umar Omer Ömer",
    "Osman Uthman Othman Usman",
    "Suleiman Sulaiman Soleiman Süleyman Suleyman Soliman Sulejman",
    "Mustafa Mostafa Moustafa Mustapha Moustapha Moustafa",
    "Nuri Nouri Noury",
    "Muammar Moammar Muammer Mouammar Moamar",
    "Baschar Bashar Bachar Beschar",
    "Raschid Rashid Rachid Rasheed Reschid",
    "Chalid Khalid Chaled Khaled Khalifa Halid",
    "Saddam Sadam",
    "Jassir Yasser Yassir Jasser Yasir",
    "Dschawad Javad Jawad Dschavad Cevad",
    "Heydar Hejdar Heidar Geidar Gaidar Haydar Heydər",
    "Ceyhun Jeyhun Dscheyhun Dscheihun Djeyhun",
    "Benjamin Binyamin Benyamin Binjamin",
    "Jitzchak Yitzhak Itzhak Isaak Isaac Jizchak Yitzchak",
    "Menachem Menahem",
    "Schimon Shimon Simon Shimeon Simeon",
    "Moshe Mosche Moses Mosheh",
    "Serzh Sersch Serge",
    "Micheil Mikheil Mikhail Micheïl Mixeil",
    "Salome Salomé",
    "Nursultan Noursoultan",
    "Emomali Imomali Emomalii",
    "Recep Redschep Rejep Recip",
    "Carl Karl Charles Carlos",
    "Franz Francis Francisco Francesco François Franziskus",
    "Georg George Jörg Jorge Georgios Giorgos Georges",
    "Wilhelm William Guillermo Guillaume",
    "Friedrich Frederick Federico Frédéric",
    "Heinrich Henry Henri Enrique",
    "Stefan Stephan Stephen Steven Stefano Étienne Esteban Stjepan",
    "Philipp Philip Philippe Felipe Filip",
    "Joe Joseph",
    "Bill William",
    "Bob Robert",
    "Jimmy James Jim",
    "Mike Michael",
    "Tony Anthony Antony",
    "Tom Thomas",
    "Ted Edward",
    "Dick Richard",
    "Ron Ronald",
    "Nick Nicholas",
    "Ben Benjamin",
    "Dan Daniel",
    "Chris Christopher Christoph",
    "Alex Alexander",
)
"""Lines of given names; those of one line may be one person's."""


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_SAME):
        for name in line.split():
            for form in spellings(name):
                found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


_GROUPS = _groups()


@lru_cache(maxsize=50_000)
def groups(word: str) -> frozenset[int]:
    """Return the numbers of the lines that hold a given name."""
    return frozenset().union(*(_GROUPS.get(form, frozenset()) for form in spellings(word)))


def same_given_name(one: str, other: str) -> bool:
    """Tell whether two words are one given name in two languages, or a name and its short form."""
    return not groups(one).isdisjoint(groups(other))
