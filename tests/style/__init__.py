"""The house's promises about itself, checked on the files as they are."""
