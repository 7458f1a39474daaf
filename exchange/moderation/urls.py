from django.urls import path

from exchange.moderation.views import members

urlpatterns = [
    path("report/member/<str:handle>/", members.report_member, name="report_member"),
    path("report/<slug:kind>/<int:pk>/", members.report, name="report"),
    path("reports/", members.reports, name="reports"),
    path("decisions/<int:pk>/", members.decision, name="decision"),
]
