"""Pages of members: how others see them, and what they are here for."""
