/** What this browser remembers: preferences, nothing that was said. */

const KEY = 'easel.preferences';

export function loadPreferences() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export function savePreferences(preferences) {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that stores nothing still shows the page.
  }
}

/** Applies the colours that were chosen: 'light', 'dark', or the system's. */
export function applyTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
