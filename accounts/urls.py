"""Joining, entering, and looking after one's account.

allauth's addresses are written out rather than included: those that are left out (mail, reset by mail) do not exist
here, those that could take an account away ask for fresh proof, and what each writes stands or falls together.
"""

from allauth.account import views as allauth_views
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path
from django.views.generic import RedirectView

from accounts import proof
from accounts.views import closing, devices, entering, onboarding, recycled, settings
from accounts.views.password import password
from accounts.views.proof import reauthenticate_by_code
from accounts.whole import whole

entrance = [
    path("login/", whole(allauth_views.login), name="account_login"),
    path("login/code/", whole(allauth_views.request_login_code), name="account_request_login_code"),
    path("login/code/confirm/", whole(entering.ConfirmLoginCodeView.as_view()), name="account_confirm_login_code"),
    path("login/is-this-you/", whole(recycled.is_this_you), name="account_is_this_you"),
    path("logout/", allauth_views.logout, name="account_logout"),
    path("inactive/", allauth_views.account_inactive, name="account_inactive"),
    path("signup/", whole(entering.SignupView.as_view()), name="account_signup"),
    path("start-over/", whole(entering.start_over), name="account_start_over"),
    path("phone/verify/", whole(entering.verify_phone), name="account_verify_phone"),
    path("phone/change/", whole(proof.required(allauth_views.change_phone)), name="account_change_phone"),
    path("reauthenticate/", whole(allauth_views.reauthenticate), name="account_reauthenticate"),
    path("reauthenticate/code/", whole(reauthenticate_by_code), name="account_reauthenticate_code"),
    path("password/set/", whole(password), name="account_set_password"),
    path("password/change/", whole(password), name="account_change_password"),
    # A link by mail is no use to people who join by phone: they log in with a code, and set a new password.
    path("password/reset/", RedirectView.as_view(pattern_name="account_login"), name="account_reset_password"),
    path("sessions/", devices.DevicesView.as_view(), name="usersessions_list"),
    path("sessions/<int:pk>/end/", devices.end, name="end_session"),
]

second_factors = [
    path("", RedirectView.as_view(pattern_name="settings_security"), name="mfa_index"),
    path("authenticate/", whole(mfa.authenticate), name="mfa_authenticate"),
    path("reauthenticate/", whole(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("trust/", whole(mfa.trust), name="mfa_trust"),
    path("totp/activate/", whole(proof.required(totp.activate_totp)), name="mfa_activate_totp"),
    path("totp/deactivate/", whole(proof.required(totp.deactivate_totp)), name="mfa_deactivate_totp"),
    path("recovery-codes/", whole(proof.required(recovery_codes.view_recovery_codes)), name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/generate/",
        whole(proof.required(recovery_codes.generate_recovery_codes)),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "recovery-codes/download/",
        proof.required(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/add/", whole(proof.required(passkeys.add_webauthn)), name="mfa_add_webauthn"),
    path("passkeys/login/", whole(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("passkeys/reauthenticate/", whole(passkeys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/edit/", whole(proof.required(passkeys.edit_webauthn)), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", whole(proof.required(passkeys.remove_webauthn)), name="mfa_remove_webauthn"),
]

welcome = [
    path("languages/", whole(onboarding.LanguagesStep.as_view()), name="welcome_languages"),
    path("region/", whole(onboarding.RegionStep.as_view()), name="welcome_region"),
    path("rules/", onboarding.rules, name="welcome_rules"),
]

rooms = [
    path("", RedirectView.as_view(pattern_name="settings_profile"), name="settings"),
    path("profile/", settings.ProfileSettings.as_view(), name="settings_profile"),
    path("languages/", whole(settings.languages), name="settings_languages"),
    path("region/", settings.RegionSettings.as_view(), name="settings_region"),
    path("reading/", settings.ReadingSettings.as_view(), name="settings_reading"),
    path("look/", settings.LookSettings.as_view(), name="settings_look"),
    path("security/", settings.security, name="settings_security"),
    path("account/", closing.account, name="settings_account"),
    path("account/pause/", closing.pause, name="pause_account"),
    path("account/resume/", closing.resume, name="resume_account"),
    path("account/delete/", whole(closing.delete), name="delete_account"),
]

urlpatterns = [
    path("accounts/", include(entrance)),
    path("accounts/2fa/", include(second_factors)),
    path("accounts/welcome/", include(welcome)),
    path("settings/", include(rooms)),
]
