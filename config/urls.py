"""The faces and where they stand."""

from django.urls import include, path

urlpatterns = [
    path("", include("qingheng.workbench.urls")),
]
