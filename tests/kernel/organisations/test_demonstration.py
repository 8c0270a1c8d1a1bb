"""The accounts that a start shows: one of each role, of the demonstration only."""

from datetime import date

from qingheng.kernel.organisations.demonstration import DOMAIN, Account, accounts
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure.roles import CASE_OFFICER, INTAKE_CLERK, Role


def employ(username: str, full_name: str, email: str, body: Body, role: Role) -> None:
    user = User.objects.create_user(username, full_name=full_name, email=email)
    Post.objects.create(user=user, body=body, role=role.code, starts_on=date(2020, 1, 1))


def test_the_first_account_of_each_role_is_shown_and_nobody_real(section: Body) -> None:
    employ("officer2", "李明", f"officer2@{DOMAIN}", section, CASE_OFFICER)
    employ("officer1", "王慧", f"officer1@{DOMAIN}", section, CASE_OFFICER)
    employ("clerk", "陈静", f"clerk@{DOMAIN}", section, INTAKE_CLERK)
    employ("a_real_one", "赵强", "zhao@example.org", section, CASE_OFFICER)
    assert accounts() == [
        Account("clerk", "陈静", "复议科", "接收人员"),
        Account("officer1", "王慧", "复议科", "承办人"),
    ]
