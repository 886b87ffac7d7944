"""What the bench's notes are made of: invented names, and English words of usual lengths.

Nobody of these names is meant; addresses are at example.com. Nothing here draws lots: that is
`generate`'s, which passes its own generator in.
"""

from math import lcm
from random import Random


def _listed(text: str, separator: str = " ") -> list[str]:
    """The words of a text over several lines."""
    return text.strip().replace("\n", " ").split(separator)


FIRST = _listed("""
Ana Anselm Astrid Bea Benno Birgit Bo Carla Cem Clara Dana Dele Dora Edda Ellen Emil Esra Fay
Femke Flora Gita Greta Hanna Harriet Hasan Henrik Hilde Ida Ines Ivo Jana Jonas Jorun Judith Kai
Karim Katya Klara Kofi Lea Leon Lina Lucia Mara Marit Milan Mona Nadia Nils Nora Odile Olaf Oren
Owen Paola Per Petra Priya Rafael Rana Rosa Ruben Sami Sanna Selma Signe Stefan Suna Tara Theo
Tilda Tom Ulla Umut Vera Viktor Walter Wanda Xenia Yann Yara Zeno
""")
_HEADS = _listed("""
Ald Ash Ban Bel Bren Cal Cor Dal Dun Ed Fal Fen Gar Glen Hal Hol Ing Kel Kor Lan Lin Mar Mel Mor
Nor Ost Pel Ran Ros Sal Sel Tal Thor Tor Ul Van Ver Wal Wes Win
""")
_TAILS = _listed("""
aro berg bury by court den dersen don elli ero esen feld ford gate ham hurst ic ino ley lund
mann mere mond mont nan nik ock ova rath ridge ruiz sen ser shaw son stad ster ström tin ton tra
ville wald well wick wood worth
""")
LAST = [head + tail for head in _HEADS for tail in _TAILS]
PEOPLE = lcm(len(FIRST), len(LAST))
"""How many names there are."""
PLACES = _listed("""
Bluefern Brookline Cedarvale Clearwater Eastmoor Fernhill Greyfriars Harbour Highfield Lakeshore
Longmeadow Millbrook Northgate Oakbridge Openmeadow Pinecrest Quayside Redstone Riverbend
Saltmarsh Southdown Stonefield Sunnybank Thornbury Upland Westbrook Whitecliff Willowdale
""")
HOUSES = _listed("""
Analytics Archive Clinic College Foundation Foods Hospital Housing Institute Labs Library
Logistics Museum Partners Press School Studio Systems Trust Works
""")
ORGANIZATIONS = [f"{place} {house}" for house in HOUSES for place in PLACES]
TOWNS = PLACES
ROLES = _listed(
    """
analyst, archivist, buyer, chief of staff, data engineer, designer, editor, epidemiologist, head
of research, librarian, nurse, office manager, partner, planner, producer, programme lead,
school principal, social worker, statistician, technical writer, translator, urban planner
""",
    ", ",
)
FIELDS = _listed(
    """
Data journalism, Health services research, Housing policy, Instrument making, Museum education,
Public health surveillance, Publishing, Regional transport, Software for schools, Water
engineering
""",
    ", ",
)
WORDS = _listed("""
the the the the the the of of of and and and and to to to a a a a in in in that that it is is
was for for on on with as at by she he they we I I one two three what when how why who which
about after again all also always another any around ask asked back because before began best
better between big board book both brings budget build came can careful case change changed
children city clear close coffee comes common could count course customers data day days decide
decided department desk different difficult does done door down draft early easy end enough
every evening everyone experience explained far feedback few field finally find first five
follow forms found four friend from full gave get give goes going good great group grows had
half hand happy hard has have hear help her here him his hour hours idea if important
interesting into job just keep kind knew know knows large last late later learn learned least
less letter library like likes line list little long look looked looking lot made main make
making manager many map market maybe mean meeting meetings month months more morning most much
must name names need needs never new next night no not nothing now number numbers of off office
often old once only open or other others our out over own page paper part patient people perhaps
person phone place plan planning point possible practice problem problems programme project
public question questions quickly quiet quite rather read reading really report research right
room rules said same saw say says school second see seems sent service set several short should
show showed side simple since sit size skills small so some someone something soon space spent
staff start started still story street strong student students study such sure survey table take
takes talk talked team tell than thank their them then there these thing things think third this
those thought through time times today together told too took town training tried true try turn
twenty under university until up us use used useful usually very visit wait walk want wanted
wants water way week weeks well went were where while whole will winter without woman wonder
word work worked working works world worth would write writing wrong year years yes yesterday
yet you young your
""")


def sentence(lots: Random) -> str:
    """A sentence of 5 to 20 words without a meaning."""
    words = lots.choices(WORDS, k=lots.randint(5, 20))
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def phrase(lots: Random) -> str:
    """Three to eight words, as after a bullet."""
    words = lots.choices(WORDS, k=lots.randint(3, 8))
    return f"{words[0].capitalize()} {' '.join(words[1:])}"


def person(number: int) -> str:
    """The name of the `number`th person; no two alike below `PEOPLE`."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number * 7 % len(LAST)]}"
