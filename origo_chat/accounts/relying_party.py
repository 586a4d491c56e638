"""Who we are to a passkey: the name people visit. The door has already compared it with the names that are ours."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port


@dataclass(frozen=True)
class RelyingParty:
    """A host and the origin of its pages."""

    id: str
    origin: str


def relying_party(request: HttpRequest) -> RelyingParty:
    """The party a request was sent to."""
    host = request.get_host()
    domain, _ = split_domain_port(host)
    return RelyingParty(id=domain, origin=f"{'https' if settings.SECURE_COOKIES else 'http'}://{host}")
