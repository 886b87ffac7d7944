"""Small vaults as the network sees them."""

from datetime import date

from mdnetwork.network.survey import Basis, Survey
from mdnetwork.network.surveyor import survey
from mdnetwork.records.read import read_people
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.states import Footing, footings_of
from mdnetwork.records.types import ME
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
SETTINGS = Settings()


def basis_of(files: dict[str, str], today: date = TODAY) -> Basis:
    records, histories = read_people(Snapshot.of(files), SETTINGS, today)
    return Basis(records=records, histories=histories, settings=SETTINGS, today=today)


def surveyed(files: dict[str, str], today: date = TODAY) -> Survey:
    return survey(basis_of(files, today))


def noted(**lines: str) -> dict[str, str]:
    """Contacts by name, each with what stands in the note."""
    return {f"People/{name}.md": text for name, text in lines.items()}


def yours(text: str, name: str = "Ana") -> float:
    """How strong your tie to someone is whose note says this; 0 without one."""
    found = surveyed(noted(**{name: text})).ties.of.get(ME, {}).get(f"People/{name}.md")
    return found.strength if found else 0.0


def by_key(key: str) -> tuple[str, str]:
    return key, key


def footings(basis: Basis) -> dict[str, Footing]:
    """Where everyone in it stands."""
    return footings_of(basis.histories, basis.settings, basis.today)
