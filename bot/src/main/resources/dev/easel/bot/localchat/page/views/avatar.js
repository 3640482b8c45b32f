/** A user's round picture: initials on a colour of their own, as no picture is fetched from anywhere. */
import {html} from '../lit.js';
import {displayName} from '../model/names.js';
import {icons} from './icons.js';

const COLORS = 6n;

export function avatar(user, size = '') {
  const color = BigInt(user.id) % COLORS;
  const content = user.bot ? icons.easel : initials(displayName(user));
  return html`<span class="avatar ${size} ${user.bot ? 'avatar-bot' : `avatar-${color}`}" aria-hidden="true">${content}</span>`;
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  return words.slice(0, 2).map(word => [...word][0]).join('').toUpperCase();
}
