/** The beginning of a channel, which tells a newcomer what to do here. */
import {html, nothing} from '../lit.js';
import {takeInput} from '../actions/suggestions.js';
import {focusComposer} from '../focus.js';
import {channelName, channelTitle, displayName} from '../model/names.js';
import {isDirect, isThread} from '../model/permissions.js';
import {state} from '../store.js';
import {channelIcon} from './sidebar.js';

const EXAMPLE = '/imagine 3d red apple';

export function welcome(channel) {
  return html`<section class="welcome" aria-label="Welcome" data-testid="welcome">
    <span class="welcome-sign">${channelIcon(channel)}</span>
    <h2>${isDirect(channel) ? channelName(channel) : html`Welcome to ${channelTitle(channel)}`}</h2>
    <p>${beginning(channel)}</p>
    ${state.bot ? html`<div class="try">
      <p>Ask ${displayName(state.bot.user)} for a picture: type <kbd>${EXAMPLE}</kbd> and press <kbd>Enter</kbd>. Below the result,
        <b>U</b> shows one picture alone and <b>V</b> draws more like it.</p>
      <button type="button" class="button primary" data-testid="try-example" @click=${tryExample}>Fill it in for me</button>
    </div>` : nothing}
  </section>`;
}

function beginning(channel) {
  if (isDirect(channel)) return `This is the beginning of your conversation with ${channelName(channel)}. Nobody else sees it.`;
  if (isThread(channel)) return 'This is the beginning of the thread.';
  return channel.topic || `This is the beginning of ${channelTitle(channel)}.`;
}

async function tryExample() {
  focusComposer();
  await takeInput(EXAMPLE);
}
