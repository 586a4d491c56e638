"""Who signed an entry of the record of deeds. spec: 9 keys.log"""

from origo_chat.audit.selectors import SignedEntry
from origo_chat.core.errors import Malformed
from origo_chat.keyring.access import lines_of
from origo_chat.keyring.key_ids import framed
from origo_chat.keyring.log_line import Signed, body_of
from origo_chat.keyring.signatures import check_signed, check_signed_then


def check_head(head: SignedEntry) -> str:
    """Whose signature it is, or Malformed: of somebody who is an administrator still."""
    return check_signed(Signed(head.key_id, head.signature), head.day, _covered(head))


def check_kept_head(head: SignedEntry) -> str:
    """The same of one that is kept: whoever was an administrator on its day."""
    return check_signed_then(Signed(head.key_id, head.signature), head.day, _covered(head))


def _covered(head: SignedEntry) -> bytes:
    root = next(map(body_of, lines_of("root")), None)
    if root is None:
        raise Malformed(field="by", problem="no_administrator_of_the_log")
    n = head.n.to_bytes(4, "big")
    return framed("origo/v1/audit-head", root.service, n, head.hash, head.day.isoformat())
