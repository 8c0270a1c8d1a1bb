"""The faces and where they stand."""

from django.urls import include, path

urlpatterns = [
    path("api/v1/", include("qingheng.api.urls")),
    path("", include("qingheng.workbench.urls")),
    path("", include("qingheng.portal.urls")),
]

handler400 = "qingheng.workbench.views.errors.bad_request"
handler403 = "qingheng.workbench.views.errors.forbidden"
handler404 = "qingheng.workbench.views.errors.not_found"
handler500 = "qingheng.workbench.views.errors.failure"
