"""Where the staff's pages stand."""

from django.urls import URLPattern, URLResolver, path, re_path

from qingheng.workbench.views import (
    account,
    agenda,
    attachments,
    audit,
    batches,
    bodies,
    case,
    cases,
    corrections,
    documents,
    figures,
    holidays,
    inbox,
    intake,
    notices,
    people,
    persons,
    preparations,
    publications,
    referrals,
    search,
    service,
    service_papers,
    steps,
)

app_name = "workbench"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", inbox.Inbox.as_view(), name="inbox"),
    path("account/sign-in", account.SignIn.as_view(), name="sign-in"),
    path("account/sign-out", account.SignOut.as_view(), name="sign-out"),
    path("account/password", account.ChangePassword.as_view(), name="change-password"),
]
urlpatterns += [  # work on one case
    path("cases/new/", intake.Intake.as_view(), name="intake"),
    path("cases/new/preview", intake.IntakePreview.as_view(), name="intake-preview"),
    path("cases/<int:pk>/", case.Overview.as_view(), name="case"),
    path("cases/<int:pk>/materials/", attachments.Materials.as_view(), name="case-materials"),
    path("cases/<int:pk>/materials/<int:attachment>", attachments.Download.as_view(), name="attachment"),
    path("cases/<int:pk>/documents/", case.Documents.as_view(), name="case-documents"),
    path("cases/<int:pk>/records/", case.Records.as_view(), name="case-records"),
    path("cases/<int:pk>/map/", case.Map.as_view(), name="case-map"),
    path("cases/<int:pk>/limits/<slug:limit>/<int:round>/", case.Limit.as_view(), name="limit"),
    path("cases/<int:pk>/parties/<int:party>/<slug:field>/", case.Unmask.as_view(), name="unmask"),
    path("cases/<int:pk>/steps/<slug:step>/", steps.StepView.as_view(), name="step"),
    path("cases/<int:pk>/steps/<slug:step>/preview", steps.StepPreview.as_view(), name="step-preview"),
    path("cases/<int:pk>/events/<int:number>/correct/", corrections.Correct.as_view(), name="correct"),
    path(
        "cases/<int:pk>/events/<int:number>/correct/preview",
        corrections.CorrectPreview.as_view(),
        name="correct-preview",
    ),
    path("preparations/<int:pk>/", preparations.Decide.as_view(), name="preparation"),
    path("preparations/<int:pk>/take-back", preparations.TakeBack.as_view(), name="take-back"),
    path("papers.css", documents.paper_styles, name="paper-styles"),
    path("documents/<int:pk>/", documents.DocumentPage.as_view(), name="document"),
    path("documents/<int:pk>/paper", documents.DocumentPaper.as_view(), name="document-paper"),
    re_path(
        r"^documents/(?P<pk>[0-9]+)/file\.(?P<kind>docx|pdf)$", documents.DocumentFile.as_view(), name="document-file"
    ),
    path("documents/<int:pk>/void/", documents.Void.as_view(), name="document-void"),
    path("documents/<int:pk>/serve/", service.Serve.as_view(), name="serve"),
    re_path(
        r"^documents/(?P<pk>[0-9]+)/receipt\.(?P<kind>html|docx)$",
        service_papers.BlankReceipt.as_view(),
        name="blank-receipt",
    ),
    re_path(
        r"^services/(?P<pk>[0-9]+)/receipt\.(?P<kind>html|docx)$", service_papers.Receipt.as_view(), name="receipt"
    ),
    re_path(
        r"^services/(?P<pk>[0-9]+)/posting\.(?P<kind>html|docx)$", service_papers.Posting.as_view(), name="posting"
    ),
    re_path(
        r"^cases/(?P<pk>[0-9]+)/parties/(?P<party>[0-9]+)/address\.(?P<kind>html|docx)$",
        service_papers.AddressConfirmation.as_view(),
        name="address-confirmation",
    ),
    path("documents/<int:pk>/notice/", notices.Announce.as_view(), name="notice"),
    path("documents/<int:pk>/notice/preview", notices.AnnouncePreview.as_view(), name="notice-preview"),
    path("cases/<int:pk>/changes/<slug:change>/", notices.NotifyChange.as_view(), name="change-notice"),
    path(
        "cases/<int:pk>/changes/<slug:change>/preview",
        notices.NotifyChangePreview.as_view(),
        name="change-notice-preview",
    ),
    path("documents/<int:pk>/serve/preview", service.ServePreview.as_view(), name="serve-preview"),
]
urlpatterns += [  # across cases
    path("cases/", cases.CaseList.as_view(), name="cases"),
    path("registers/", cases.Registers.as_view(), name="registers"),
    path("cases/export", cases.ExportCases.as_view(), name="cases-export"),
    path("cases/columns", cases.ChooseColumns.as_view(), name="columns"),
    path("cases/views", cases.SaveView.as_view(), name="view-save"),
    path("cases/views/<int:pk>/drop", cases.DropView.as_view(), name="view-drop"),
    path("cases/assign", batches.AssignCases.as_view(), name="cases-assign"),
    path("referrals/", referrals.Referrals.as_view(), name="referrals"),
    path("referrals/<int:pk>/decline/", referrals.Decline.as_view(), name="decline"),
    path("persons/<int:pk>/", persons.PersonMatters.as_view(), name="person-matters"),
    path("batches/", batches.Batches.as_view(), name="batches"),
    path("batches/<int:pk>/", batches.ShowBatch.as_view(), name="batch"),
    path("calendar/", agenda.Calendar.as_view(), name="calendar"),
    path("limits/", agenda.LimitCalendar.as_view(), name="limits"),
    path("search/", search.Search.as_view(), name="search"),
    path("suggestions/", search.Suggestions.as_view(), name="suggestions"),
    path("recent/", search.Recent.as_view(), name="recent"),
    path("recent/visited", search.Visited.as_view(), name="visited"),
    path("messages/", search.Messages.as_view(), name="messages"),
    path("keys/", search.Keys.as_view(), name="keys"),
    path("holidays/", holidays.Holidays.as_view(), name="holidays"),
    path("audit/", audit.Audit.as_view(), name="audit"),
    path("people/", people.People.as_view(), name="people"),
    path("people/<int:pk>/", people.Person.as_view(), name="person"),
    path("people/posts/<int:pk>/end", people.EndPost.as_view(), name="end-post"),
    path("bodies/", bodies.Bodies.as_view(), name="bodies"),
    path("bodies/new/", bodies.NewBody.as_view(), name="new-body"),
    path("bodies/<int:pk>/", bodies.EditBody.as_view(), name="body"),
    path("bodies/<int:pk>/in-use", bodies.BodyInUse.as_view(), name="body-in-use"),
]
urlpatterns += [  # figures
    path("figures/", figures.Figures.as_view(), name="figures"),
    path("figures/<slug:line>/<int:year>/", figures.YearPage.as_view(), name="figures-year"),
    re_path(
        r"^figures/(?P<line>[-\w]+)/(?P<year>[0-9]{4})/figures\.(?P<kind>xlsx|csv)$",
        figures.File.as_view(),
        name="figures-file",
    ),
    path("figures/<slug:line>/<int:year>/by/<slug:by>/", figures.Breakdown.as_view(), name="figures-by"),
    path("figures/<slug:line>/<int:year>/<slug:indicator>/", figures.Records.as_view(), name="figure-records"),
]
urlpatterns += [  # what the public may read
    path("publications/", publications.Publications.as_view(), name="publications"),
    path("publications/<int:pk>/withdraw/", publications.Withdraw.as_view(), name="withdraw-publication"),
    path("cases/<int:pk>/publication/", publications.Review.as_view(), name="publication"),
]
