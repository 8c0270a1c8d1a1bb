"""Where the public's pages stand."""

from django.urls import URLPattern, URLResolver, path

from qingheng.portal import views

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("verify", views.verify, name="verify"),
    path("verify/<str:code>", views.verify, name="verify-code"),
    path("type-size/<str:size>", views.type_size, name="type-size"),
]
