from django.urls import path

from exchange.social import views

urlpatterns = [path("members/<str:handle>/", views.member, name="member")]
