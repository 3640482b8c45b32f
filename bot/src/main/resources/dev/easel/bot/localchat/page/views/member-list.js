/** Who is on the server, by their highest role that is shown apart. */
import {cssVariables, html, nothing, repeat} from '../lit.js';
import {openUserMenu} from '../actions/menus.js';
import {rove} from '../focus.js';
import {displayName, nameColor, rolesOf} from '../model/names.js';
import {isDirect} from '../model/permissions.js';
import {state} from '../store.js';
import {avatar} from './avatar.js';

export function memberList(channel) {
  if (!channel || isDirect(channel)) return nothing;
  return html`<aside class="members" aria-label="Members" @keydown=${event => rove(event, 'button', ['ArrowUp', 'ArrowDown'])}>
    ${groups().map(({name, members}) => html`<h2>${name} — ${members.length}</h2>
      <ul>${repeat(members, member => member.user.id, memberItem)}</ul>`)}
  </aside>`;
}

function groups() {
  const byName = new Map();
  for (const member of state.members.values()) {
    const role = rolesOf(member.user.id).find(one => one.hoist);
    const name = role?.name ?? (member.user.bot ? 'Apps' : 'Members');
    const group = byName.get(name) ?? {name, position: role?.position ?? -1, members: []};
    group.members.push(member);
    byName.set(name, group);
  }
  const sorted = [...byName.values()].sort((a, b) => b.position - a.position);
  sorted.forEach(group => group.members.sort((a, b) => displayName(a.user).localeCompare(displayName(b.user))));
  return sorted;
}

function memberItem({user}) {
  const isOffline = user.bot && state.bot?.user.id === user.id && !state.bot.online;
  const activity = user.bot && state.bot?.user.id === user.id ? state.bot.activity : null;
  return html`<li><button type="button" class="member ${isOffline ? 'offline' : ''}" @click=${event => openUserMenu(event, user)}
      @contextmenu=${event => openUserMenu(event, user)}>
    ${avatar(user)}
    <span class="who"><span class="member-name" ${cssVariables({'--name': nameColor(user.id)})}>${displayName(user)}${user.bot
      ? html` <span class="tag">App</span>` : nothing}</span>
      ${activity ? html`<small>${activity}</small>` : nothing}</span>
  </button></li>`;
}
