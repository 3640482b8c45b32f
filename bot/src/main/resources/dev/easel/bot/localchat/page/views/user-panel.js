/** Who is acting, whom one can become, and the page's colours. */
import {html, nothing} from '../lit.js';
import {switchTo} from '../actions/session.js';
import {toggleSwitcher} from '../actions/menus.js';
import {rove} from '../focus.js';
import {displayName} from '../model/names.js';
import {LANGUAGES, locale} from '../model/locale.js';
import {applyTheme, savePreferences} from '../model/preferences.js';
import {state, update} from '../store.js';
import {avatar} from './avatar.js';
import {icons} from './icons.js';

export function userPanel() {
  const {me, ui} = state;
  return html`<footer class="user-panel">
    ${ui.switcher ? people() : nothing}
    <button type="button" class="user-switcher" data-testid="user-switcher" aria-haspopup="menu" aria-expanded=${String(ui.switcher)}
      @click=${toggleSwitcher}>
      ${avatar(me)}<span class="who"><strong>${displayName(me)}</strong><small>Switch person</small></span>${icons.chevron}
    </button>
    ${languageButton()}
    ${themeButton()}
  </footer>`;
}

function people() {
  return html`<div class="switcher-menu popover" role="menu" aria-label="Switch person" @keydown=${event => rove(event, '[role^=menuitem]', ['ArrowUp', 'ArrowDown'])}>
    ${state.people.map(person => html`<button type="button" role="menuitemradio" aria-checked=${String(person.id === state.me.id)}
      data-testid="user-option-${person.username}" @click=${event => choose(event, person)}>
      ${avatar(person)}<span class="who"><strong>${displayName(person)}</strong><small>${person.easel?.description ?? person.username}</small></span>
      ${person.id === state.me.id ? icons.check : nothing}
    </button>`)}
    <p class="hint">Hold Ctrl to open a window of its own.</p>
  </div>`;
}

function choose(event, person) {
  toggleSwitcher();
  if (event.ctrlKey || event.metaKey) window.open(`?${new URLSearchParams({user: person.username})}`, '_blank', 'noopener');
  else switchTo(person);
}

const THEMES = [
  {theme: '', label: 'Colours: as the system', icon: icons.contrast},
  {theme: 'light', label: 'Colours: light', icon: icons.sun},
  {theme: 'dark', label: 'Colours: dark', icon: icons.moon},
];

function themeButton() {
  const at = Math.max(0, THEMES.findIndex(({theme}) => theme === (state.preferences.theme ?? '')));
  const {label, icon} = THEMES[at];
  const next = THEMES[(at + 1) % THEMES.length].theme;
  const change = () => {
    update(s => { s.preferences = {...s.preferences, theme: next}; });
    savePreferences(state.preferences);
    applyTheme(next);
  };
  return html`<button type="button" class="icon-button" data-testid="theme" aria-label=${label} title=${label} @click=${change}>${icon}</button>`;
}

function languageButton() {
  const at = LANGUAGES.findIndex(language => language.locale === locale());
  const {name, mark} = LANGUAGES[Math.max(0, at)];
  const next = LANGUAGES[(at + 1) % LANGUAGES.length].locale;
  const change = () => {
    update(s => { s.preferences = {...s.preferences, locale: next}; });
    savePreferences(state.preferences);
  };
  const label = `Language: ${name}`;
  return html`<button type="button" class="icon-button language" data-testid="language" aria-label=${label} title=${label} @click=${change}>${mark}</button>`;
}
