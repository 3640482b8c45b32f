/** Starts the page: state, drawing, keys. */
import {render} from './lit.js';
import {readIfSeen, stepChannel} from './actions/channels.js';
import {closeQuickSwitcher, closeTopmost, openQuickSwitcher} from './actions/menus.js';
import {start} from './actions/session.js';
import {channelTitle} from './model/names.js';
import {applyTheme, loadPreferences} from './model/preferences.js';
import {afterDrawing, beforeDrawing, whenSeen} from './scroll.js';
import {currentChannel, drawWith, state, update} from './store.js';
import {app} from './views/app.js';
import {settleDialogs} from './views/dialog.js';

const TICK = 30000;
const root = document.getElementById('app');

drawWith(() => {
  beforeDrawing();
  render(app(), root);
  afterDrawing();
  settleDialogs();
  document.title = title();
});

/** The window's title: how often one was called, and where one is. */
function title() {
  const mentions = Object.values(state.unread).reduce((sum, {mentions: count}) => sum + count, 0);
  const channel = currentChannel();
  return `${mentions ? `(${mentions}) ` : ''}${channel ? `${channelTitle(channel)} · ` : ''}Easel`;
}

addEventListener('keydown', event => {
  if (state.phase !== 'ready') return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    if (state.ui.quickSwitcher) closeQuickSwitcher();
    else if (!document.querySelector('dialog[open]')) openQuickSwitcher();
  } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    stepChannel(event.key === 'ArrowUp' ? -1 : 1);
  } else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    if (!closeTopmost()) document.getElementById('composer')?.focus();
  } else if (startsWriting(event)) {
    document.getElementById('composer')?.focus();
  }
});

/** Whether a key begins a message although nothing that takes text has the focus. */
function startsWriting(event) {
  const isText = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isText && document.activeElement === document.body && !document.querySelector('dialog[open]');
}

addEventListener('mousedown', event => {
  if (state.ui.openSelect && !event.target.closest('.select')) update(s => { s.ui.openSelect = null; });
  if (state.ui.switcher && !event.target.closest('.user-panel')) update(s => { s.ui.switcher = false; });
});

document.addEventListener('visibilitychange', () => readIfSeen());
whenSeen(() => readIfSeen());
setInterval(() => update(), TICK);

state.preferences = loadPreferences();
applyTheme(state.preferences.theme);
update();
start();
