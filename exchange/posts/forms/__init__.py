"""The forms people write in. A refused one comes back as it was typed, with the reason beside the field."""
