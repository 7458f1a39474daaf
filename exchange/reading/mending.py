"""Readings that members agreed on."""


def readings_for(text: str) -> list[tuple[int, int, list[str | None], str]]:
    """Where phrases with an agreed reading stand in `text`, their reading, and the region it is from (or none)."""
    return []
