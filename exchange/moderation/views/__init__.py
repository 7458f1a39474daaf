"""The pages of moderation: for members in `members`, for moderators in the rest."""
