"""Where the public's pages stand."""

from django.urls import URLPattern, URLResolver, path

from qingheng.portal.views import decisions, verifying

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("verify/", verifying.verify, name="verify"),
    path("verify/<str:code>/", verifying.verify, name="verify-code"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("type-size/<str:size>", verifying.type_size, name="type-size"),
]
