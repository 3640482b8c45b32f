/** Menus, panels and the lightbox: what is open, and where the focus goes back to. */
import {focusComposer, focusOn} from '../focus.js';
import {state, update} from '../store.js';
import {ensureCommands} from './channels.js';

/** Opens a message's menu where the pointer is, or at the element that has the focus. */
export function openMessageMenu(event, message) {
  openMenu(event, {kind: 'message', message});
}

/** Opens a user's menu. */
export function openUserMenu(event, user) {
  openMenu(event, {kind: 'user', user});
}

function openMenu(event, about) {
  event.preventDefault();
  event.stopPropagation();
  ensureCommands();
  const returnTo = document.activeElement;
  update(s => { s.ui.menu = {...about, ...pointOf(event), returnTo}; });
  focusOn('[role="menu"] [role="menuitem"]');
}

/** Where a menu opens: under the pointer, or under the element where the keyboard opened it. */
function pointOf(event) {
  if (event.clientX || event.clientY) return {x: event.clientX, y: event.clientY};
  const box = (event.currentTarget ?? event.target).getBoundingClientRect();
  return {x: box.left + 16, y: Math.min(box.bottom, box.top + 40)};
}

export function closeMenu() {
  const returnTo = state.ui.menu?.returnTo;
  update(s => { s.ui.menu = null; });
  if (returnTo?.isConnected && returnTo !== document.body) returnTo.focus();
  else focusComposer();
}

/** Opens the small picker of emoji for a message's reactions, at an event's place or at a point. */
export function openEmojiPicker(where, message) {
  const point = where instanceof Event ? pointOf(where) : where;
  const returnTo = document.activeElement;
  update(s => {
    s.ui.menu = null;
    s.ui.emoji = {messageId: message.id, channelId: message.channel_id, text: '', x: point.x, y: point.y, returnTo};
  });
  focusOn('[data-testid="emoji-search"]');
}

export function closeEmojiPicker() {
  const returnTo = state.ui.emoji?.returnTo;
  update(s => { s.ui.emoji = null; });
  if (returnTo?.isConnected) returnTo.focus();
}

/** Opens a picture large; `pictures` are those that next and previous lead to. */
export function openLightbox(pictures, index) {
  update(s => { s.ui.lightbox = {pictures, index}; });
}

export function stepLightbox(step) {
  update(s => {
    const {pictures, index} = s.ui.lightbox;
    s.ui.lightbox = {pictures, index: (index + step + pictures.length) % pictures.length};
  });
}

export const closeLightbox = () => update(s => { s.ui.lightbox = null; });

/** Opens or closes a panel that slides over the page on a phone: 'sidebar' or 'members'. */
export function toggleDrawer(name) {
  update(s => { s.ui.drawer = s.ui.drawer === name ? null : name; });
}

export const closeDrawer = () => update(s => { s.ui.drawer = null; });

export function openQuickSwitcher() {
  update(s => { s.ui.quickSwitcher = {text: '', index: 0}; });
}
export const closeQuickSwitcher = () => update(s => { s.ui.quickSwitcher = null; });

export function toggleSwitcher() {
  update(s => { s.ui.switcher = !s.ui.switcher; });
  if (state.ui.switcher) focusOn('[data-testid^="user-option-"]');
}

/** Closes whatever is open on top. @returns {boolean} whether anything was */
export function closeTopmost() {
  const {ui} = state;
  if (ui.menu) closeMenu();
  else if (ui.emoji) closeEmojiPicker();
  else if (ui.openSelect) update(s => { s.ui.openSelect = null; });
  else if (ui.switcher) {
    toggleSwitcher();
    focusOn('[data-testid="user-switcher"]');
  } else if (ui.drawer) closeDrawer();
  else return false;
  return true;
}
