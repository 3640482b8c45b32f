/** The messages of the open channel, newest at the end. */
import {guard, html, nothing, ref, repeat} from '../lit.js';
import {loadOlder, reloadChannel, timelineOf} from '../actions/channels.js';
import {inputsOf} from '../model/message-inputs.js';
import {channelTitle, displayName} from '../model/names.js';
import {rowsOf} from '../model/rows.js';
import {isAtBottom, onScroll, scrollToBottom, watchList} from '../scroll.js';
import {state, update} from '../store.js';
import {icons} from './icons.js';
import {message} from './message.js';
import {outgoing} from './outgoing.js';
import {welcome} from './welcome.js';

export function messageList(channel) {
  const timeline = timelineOf(channel.id);
  const rows = rowsOf(timeline.messages, timeline.newFrom);
  const last = timeline.messages.at(-1);
  return html`<div class="message-scroller" role="log" aria-live="polite" aria-relevant="additions" aria-label="Messages in ${channelTitle(channel)}"
      aria-busy=${String(timeline.loading)} ${ref(watchList)} @scroll=${() => follow(channel.id)}>
    <div class="message-flow">
      ${!timeline.hasMore && timeline.loaded ? welcome(channel) : nothing}
      ${timeline.loading ? html`<p class="quiet-note"><span class="spinner" aria-hidden="true"></span>Loading messages…</p>` : nothing}
      ${timeline.failure ? failure(channel.id, timeline.failure) : nothing}
      <ol class="messages" @keydown=${walk}>
        ${repeat(rows, row => row.key, row => drawRow(row, last))}
        ${outgoing(channel.id)}
      </ol>
    </div>
  </div>
  <div class="below-messages">
    <button type="button" class="jump-button" data-testid="jump-to-newest" ?hidden=${isAtBottom()} @click=${jump}>${icons.down} Jump to the newest</button>
    ${typing(channel.id)}
  </div>`;
}

function drawRow(row, last) {
  switch (row.kind) {
    case 'day': return html`<li class="divider"><span>${row.label}</span></li>`;
    case 'new': return html`<li class="divider new" data-testid="new-divider"><span>New<span class="visually-hidden"> messages</span></span></li>`;
    default: return guard(inputsOf(row, row.message === last), () => message(row.message, row.follows, row.message === last));
  }
}

function follow(channelId) {
  const wasAtBottom = isAtBottom();
  if (onScroll()) loadOlder(channelId);
  if (wasAtBottom !== isAtBottom()) update();
}

function jump() {
  scrollToBottom();
  update();
}

const failure = (channelId, text) => html`<p class="quiet-note" role="alert">${text}
  <button type="button" class="button secondary" @click=${() => reloadChannel(channelId)}>Try again</button></p>`;

/** Arrow keys walk from message to message. */
function walk(event) {
  const step = {ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling'}[event.key];
  if (!step || !event.target.matches('[data-message-id]')) return;
  event.preventDefault();
  let next = event.target[step];
  while (next && !next.matches('[data-message-id]')) next = next[step];
  if (next) next.focus();
  else if (event.key === 'ArrowDown') document.getElementById('composer')?.focus();
}

function typing(channelId) {
  const now = Date.now();
  const names = [...state.typing.get(channelId) ?? []].filter(([, until]) => until > now)
    .map(([id]) => state.members.get(id)?.user ?? (state.bot?.user.id === id ? state.bot.user : null)).filter(Boolean).map(displayName);
  const text = {0: '', 1: `${names[0]} is typing…`, 2: `${names[0]} and ${names[1]} are typing…`}[names.length] ?? 'Several people are typing…';
  return html`<p class="typing" role="status" data-testid="typing">${text ? html`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${text}` : nothing}</p>`;
}
