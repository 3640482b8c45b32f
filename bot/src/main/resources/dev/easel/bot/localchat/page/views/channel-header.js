/** The line above the messages: where one is, how the bot is, and the panels. */
import {html, nothing} from '../lit.js';
import {openQuickSwitcher, toggleDrawer} from '../actions/menus.js';
import {channelName, displayName} from '../model/names.js';
import {isDirect, isThread} from '../model/permissions.js';
import {savePreferences} from '../model/preferences.js';
import {state, update} from '../store.js';
import {botCondition} from './banners.js';
import {channelIcon} from './sidebar.js';
import {icons} from './icons.js';

export function channelHeader(channel) {
  const parent = channel && isThread(channel) ? state.channels.get(channel.parent_id) : null;
  return html`<header class="channel-header">
    <button type="button" class="icon-button phone-only" aria-label="Channels" @click=${() => toggleDrawer('sidebar')}>
      ${icons.menu}${unreadElsewhere() ? html`<span class="dot" aria-label="Unread messages"></span>` : nothing}</button>
    ${channel ? html`<span class="channel-sign">${channelIcon(channel)}</span>
      <h1>${parent ? html`<span class="parent">${channelName(parent)} ›</span> ` : nothing}${channelName(channel)}</h1>
      ${channel.topic ? html`<p class="topic" title=${channel.topic}>${channel.topic}</p>` : nothing}` : nothing}
    <span class="spacer"></span>
    ${state.bot ? botStatus(state.bot) : nothing}
    <button type="button" class="icon-button" aria-label="Find a channel (Ctrl K)" title="Find a channel (Ctrl K)"
      data-testid="open-quick-switcher" @click=${openQuickSwitcher}>${icons.search}</button>
    ${channel && isDirect(channel) ? nothing : html`<button type="button" class="icon-button" aria-label="Members" title="Members"
      aria-expanded=${String(membersShown())} @click=${toggleMembers}>${icons.people}</button>`}
  </header>`;
}

function botStatus(bot) {
  const condition = botCondition(bot);
  const text = bot.online ? bot.activity || 'online' : 'offline';
  return html`<span class="bot-status" data-testid="bot-status" data-state=${condition} title="${displayName(bot.user)}: ${text}">
    <span class="status-dot ${condition}" aria-hidden="true"></span>
    <span class="bot-status-text"><span class="bot-name">${displayName(bot.user)}</span> <span class="bot-activity">${text}</span></span></span>`;
}

const isPhone = () => matchMedia('(max-width: 1000px)').matches;
const membersShown = () => (isPhone() ? state.ui.drawer === 'members' : !state.preferences.hideMembers);

function toggleMembers() {
  if (isPhone()) {
    toggleDrawer('members');
    return;
  }
  update(s => { s.preferences = {...s.preferences, hideMembers: !s.preferences.hideMembers}; });
  savePreferences(state.preferences);
}

const unreadElsewhere = () => Object.entries(state.unread).some(([id, {count}]) => id !== state.channelId && count > 0);
