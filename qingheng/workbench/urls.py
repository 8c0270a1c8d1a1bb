"""Where the staff's pages stand."""

from django.urls import URLPattern, URLResolver, path

from qingheng.workbench.views import account, inbox

app_name = "workbench"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", inbox.Inbox.as_view(), name="inbox"),
    path("account/sign-in", account.SignIn.as_view(), name="sign-in"),
    path("account/sign-out", account.SignOut.as_view(), name="sign-out"),
    path("account/password", account.ChangePassword.as_view(), name="change-password"),
]
