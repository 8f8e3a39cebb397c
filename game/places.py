"""Where the game's own data lies: the rulebook, catalogues and conformance cases, and the scenarios."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets(package: Path = _PACKAGE) -> Path:
    """The folder of the rulebook, the catalogues of sentences and the conformance cases."""
    return _folder("assets", package)


def scenarios(package: Path = _PACKAGE) -> Path:
    """The folder of the scenario files that come with the game."""
    return _folder("scenarios", package)


def _folder(name: str, package: Path) -> Path:
    """The checkout's own folder where pyproject.toml stands beside it, else the copy inside the package.

    The answer depends on where this module was loaded from and never on the working folder.
    """
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    return package / "_data" / name
