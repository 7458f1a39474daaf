// Runs before the admin's page is drawn, so that it does not flash in the other theme.
document.documentElement.dataset.theme = document.currentScript.dataset.theme;
