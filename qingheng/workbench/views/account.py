"""Signing in and out, and changing one's password."""

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpResponse
from django.urls import reverse_lazy

from qingheng.workbench.accounts import ChangePasswordForm, SignInForm


class SignIn(LoginView):
    """登录. Whoever has signed in already goes on to the inbox."""

    form_class = SignInForm
    template_name = "workbench/account/sign_in.html"
    redirect_authenticated_user = True

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """The page again with the name kept; 422 so that a refusal is not taken for a success."""
        return self.render_to_response(self.get_context_data(form=form), status=422)


class SignOut(LogoutView):
    """退出登录, by POST only."""

    http_method_names = ("post", "options")


class ChangePassword(PasswordChangeView):
    """修改密码."""

    form_class = ChangePasswordForm
    template_name = "workbench/account/change_password.html"
    success_url = reverse_lazy("workbench:inbox")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        messages.success(self.request, "密码已修改，下次登录请用新密码。")
        return super().form_valid(form)

    def form_invalid(self, form: PasswordChangeForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
