/** What stands above the messages when something is not as it should be. */
import {html, nothing} from '../lit.js';
import {displayName} from '../model/names.js';
import {state} from '../store.js';

export function banners() {
  return html`<div class="banners" role="status">
    ${state.connection === 'lost' ? html`<p class="banner warning" data-testid="connection-banner">
      <span class="spinner" aria-hidden="true"></span>The connection to the chat server is lost. Trying again…</p>` : nothing}
    ${state.connection === 'lost' ? nothing : botBanner()}
  </div>`;
}

/** How the bot is: 'offline', 'loading', 'failed' or 'ready'. */
export function botCondition({online, activity}) {
  if (!online) return 'offline';
  if (/\bloading\b/i.test(activity ?? '')) return 'loading';
  return /cannot|failed/i.test(activity ?? '') ? 'failed' : 'ready';
}

function botBanner() {
  const {bot} = state;
  if (!bot) return nothing;
  const name = displayName(bot.user);
  switch (botCondition(bot)) {
    case 'offline': return banner('warning', `${name} is offline. You can chat; commands work once it is back.`);
    case 'loading': return banner('info', `${name} is loading its model… Pictures that you ask for now are drawn as soon as it is ready.`);
    case 'failed': return banner('warning', `${name}: ${bot.activity}`);
    default: return nothing;
  }
}

const banner = (kind, text) => html`<p class="banner ${kind}" data-testid="bot-banner">
  ${kind === 'info' ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text}</p>`;
