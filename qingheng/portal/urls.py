"""Where the public's pages stand."""

from django.urls import URLPattern, URLResolver, path

from qingheng.portal.views import verifying

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("verify/", verifying.verify, name="verify"),
    path("verify/<str:code>/", verifying.verify, name="verify-code"),
    path("type-size/<str:size>", verifying.type_size, name="type-size"),
]
