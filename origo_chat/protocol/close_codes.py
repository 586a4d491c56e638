"""Why a socket was closed. Codes 4400-4499: the client is wrong and must not simply try again; from 4500 it may."""

from enum import IntEnum


class CloseCode(IntEnum):
    """Sent in the close frame; the client's behaviour for each stands beside it."""

    MALFORMED = 4400  # a frame has no known shape: a fault in the client, do not reconnect
    NOT_ADMITTED = 4401  # the first frame was not a hello that admits: do not reconnect with it
    SILENT = 4408  # nothing was heard for too long: reconnect when the person is back
    TOO_LARGE = 4413  # a frame above the limit: do not reconnect with it
    OUTDATED = 4426  # the client speaks another version: reload the page
    TOO_MANY = 4429  # frames came faster than the limit, or newer sockets took its place: do not reconnect by yourself
    BEHIND = 4508  # notices piled up before a slow connection: reconnect, and read anew what was missed
    CHANGED = 4509  # what this session may hear and say is not as it was: reconnect at once, with another ticket
    FULL = 4529  # too many are connected, or came at once: reconnect after a while; everything works over HTTP too
    FAULT = 4500  # a fault of ours: reconnect
    RESTARTING = 4503  # the process is stopping: reconnect at once, another one answers
