"""What a fresh site shows until its own members write: fictional people and what they say to each other.

`members*.json` and `posts/*.json` are written by hand, `pictures/` is drawn by us; `loading.fill` publishes them all.
"""
