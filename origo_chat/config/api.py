"""The one API object. Each app brings one router; a route that states no audience is closed."""

from ninja import NinjaAPI, Router

from origo_chat.config import errors
from origo_chat.gateway.admission import nobody
from origo_chat.service.api import router as service_router

ROUTERS: tuple[tuple[str, Router], ...] = (("/service", service_router),)


def build_api(routers: tuple[tuple[str, Router], ...] = ROUTERS, namespace: str = "api") -> NinjaAPI:
    """Put routers together. Tests build their own with a route that acts."""
    api = NinjaAPI(
        title="origo_chat",
        version="1",
        auth=nobody,
        docs_url=None,
        openapi_url=None,
        urls_namespace=namespace,
    )
    errors.install(api)
    for prefix, router in routers:
        api.add_router(prefix, router)
    return api


api = build_api()
