from django.urls import path

from exchange.social.views import interests, members

urlpatterns = [
    path("members/<str:handle>/", members.member, name="member"),
    path("accounts/welcome/topics/", interests.InterestsStep.as_view(), name="welcome_topics"),
    path("topics/<slug:slug>/follow/", interests.follow, name="follow_topic"),
    path("settings/topics/", interests.settings, name="settings_topics"),
]
