"""Every dynamic address. The client's own documents are static files and never come here."""

from django.urls import path

from origo_chat.config import health
from origo_chat.config.api import api

urlpatterns = [
    path("api/", api.urls),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("health/retention", health.retention),
]
handler400 = "origo_chat.config.errors.malformed_request"
handler403 = "origo_chat.config.errors.not_found"
handler404 = "origo_chat.config.errors.not_found"
handler500 = "origo_chat.config.errors.unexpected"
