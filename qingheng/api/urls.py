"""Where the interface stands: included at api/v1/."""

from django.urls import URLPattern, URLResolver, path
from django.views.decorators.csrf import csrf_exempt

from qingheng.api.application import api, nowhere

urlpatterns: list[URLPattern | URLResolver] = [
    path("", api.urls),
    path("<path:path>", csrf_exempt(nowhere)),
]
