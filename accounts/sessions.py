"""Sessions in the database, sealed: while somebody joins, theirs holds the number they gave, which must not lie open.

The rows themselves stay Django's, so that logging out elsewhere, clearing old ones and listing devices work as ever.
"""

import base64
import json

from django.contrib.sessions.backends import db

from exchange.lib import crypto


class SessionStore(db.SessionStore):
    def encode(self, session_dict: dict) -> str:
        return base64.b64encode(crypto.seal(json.dumps(session_dict, separators=(",", ":")))).decode()

    def decode(self, session_data: str) -> dict:
        """An empty session for one sealed with a key that is gone: its owner logs in again."""
        try:
            return json.loads(crypto.unseal(base64.b64decode(session_data)))
        except (crypto.CannotOpen, ValueError):
            return {}
