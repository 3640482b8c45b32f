/** Messages and commands that are on their way, or that did not get there. */
import {html, nothing, repeat} from '../lit.js';
import {discardSent, retrySending} from '../actions/messages.js';
import {displayName} from '../model/names.js';
import {state} from '../store.js';
import {avatar} from './avatar.js';
import {markdown} from './markdown.js';

export function outgoing(channelId) {
  const known = new Set(state.timelines.get(channelId)?.messages.map(message => String(message.nonce)));
  const sent = state.outbox.filter(one => one.channelId === channelId && !known.has(one.nonce));
  const running = [...state.interactions].filter(([, about]) => about.channelId === channelId && (about.kind === 'command' || about.kind === 'menu'));
  return html`${repeat(sent, one => one.nonce, one => (one.kind === 'message' ? sentMessage(one) : failedCommand(one)))}
    ${repeat(running, ([nonce]) => nonce, ([, about]) => runningCommand(about))}`;
}

function row(content, isFailed) {
  return html`<li class="message outgoing ${isFailed ? 'failed' : ''}"><div class="message-grid">${avatar(state.me)}
    <div class="message-main"><div class="message-header"><span class="author">${displayName(state.me)}</span></div>${content}</div></div></li>`;
}

function sentMessage(sent) {
  return row(html`${markdown(sent.content, sent.nonce)}
    ${sent.files.length ? html`<p class="hint">${sent.files.map(file => file.file.name).join(', ')}</p>` : nothing}
    ${sent.failure
      ? failureLine(`Not sent: ${sent.failure}`, 'Try again', () => retrySending(sent), sent.nonce)
      : html`<p class="hint" role="status">Sending…</p>`}`, Boolean(sent.failure));
}

const failedCommand = sent => row(html`<p>used <span class="command-name">${sent.name}</span></p>
  ${failureLine(sent.failure, sent.again ? 'Try again' : null, () => {
    discardSent(sent.nonce);
    sent.again();
  }, sent.nonce)}`, true);

const runningCommand = about => row(html`<p>used <span class="command-name">${about.name}</span></p>
  <p class="hint" role="status"><span class="spinner" aria-hidden="true"></span>Sending the command…</p>`, false);

const failureLine = (text, retryLabel, retry, nonce) => html`<p class="failure-line" role="alert" data-testid="send-failure">${text}
  ${retryLabel ? html`<button type="button" class="link-button" @click=${retry}>${retryLabel}</button> ·` : nothing}
  <button type="button" class="link-button" @click=${() => discardSent(nonce)}>Remove</button></p>`;
