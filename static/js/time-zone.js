// Chooses the device's time zone for those who have told us none.
for (const select of document.querySelectorAll('select[data-time-zone="guess"]')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...select.options].some((option) => option.value === zone)) select.value = zone;
}
