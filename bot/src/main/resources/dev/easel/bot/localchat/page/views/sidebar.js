/** The list of channels, and at its foot who is acting. */
import {classMap, html, nothing, repeat} from '../lit.js';
import {openChannel, orderedChannels} from '../actions/channels.js';
import {rove} from '../focus.js';
import {plural} from '../model/format.js';
import {channelName, channelSlug, partnersIn} from '../model/names.js';
import {isDirect, isThread} from '../model/permissions.js';
import {state} from '../store.js';
import {avatar} from './avatar.js';
import {botCondition} from './banners.js';
import {icons} from './icons.js';
import {userPanel} from './user-panel.js';

export function sidebar() {
  const {text, direct} = orderedChannels();
  return html`<div class="sidebar">
    <header class="server-header"><img src="/assets/icon.svg" alt="" width="28" height="28"><h2>${state.guild.name}</h2></header>
    <nav class="channels" aria-label="Channels" @keydown=${event => rove(event, 'a', ['ArrowUp', 'ArrowDown'])}>
      <h3>Channels</h3>
      <ul>${repeat(text, channel => channel.id, channelLink)}</ul>
      ${direct.length ? html`<h3>Direct messages</h3><ul>${repeat(direct, channel => channel.id, channelLink)}</ul>` : nothing}
    </nav>
    ${userPanel()}
  </div>`;
}

/** The sign of a channel's kind. */
export function channelIcon(channel) {
  if (isDirect(channel)) return avatar(partnersIn(channel)[0] ?? state.bot.user, 'small');
  if (isThread(channel)) return icons.thread;
  return channel.nsfw ? icons.lock : icons.hash;
}

function channelLink(channel) {
  const {count, mentions} = state.unread[channel.id] ?? {count: 0, mentions: 0};
  const isCurrent = channel.id === state.channelId;
  const address = `?${new URLSearchParams({user: state.me.username, channel: channelSlug(channel)})}`;
  return html`<li class=${classMap({'channel-item': true, nested: isThread(channel), current: isCurrent, unread: count > 0 && !isCurrent})}>
    <a href=${address} data-testid="channel-${channelSlug(channel)}" aria-current=${isCurrent ? 'page' : 'false'}
      @click=${event => follow(event, channel.id)}>
      <span class="channel-sign">${channelIcon(channel)}${isDirect(channel) && state.bot
        ? html`<span class="status-dot ${botCondition(state.bot)}"></span>` : nothing}</span>
      <span class="channel-name">${channelName(channel)}<span class="visually-hidden">, ${spoken(channel, count, mentions)}</span></span>
      ${mentions > 0 && !isCurrent ? html`<span class="badge" aria-hidden="true" data-testid="mention-count">${mentions > 99 ? '99+' : mentions}</span>` : nothing}
    </a>
  </li>`;
}

/** What a channel's looks say, in words. */
function spoken(channel, count, mentions) {
  const kind = isDirect(channel) ? 'direct message' : isThread(channel) ? 'thread' : channel.nsfw ? 'age-restricted channel' : 'channel';
  const parts = [kind];
  if (count) parts.push(plural(count, 'unread message'));
  if (mentions) parts.push(plural(mentions, 'mention'));
  return parts.join(', ');
}

/** Opens the channel here; a click that asks for a window of its own is left to the browser. */
function follow(event, channelId) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  openChannel(channelId);
}
