/** Reactions below a message: press to join or to leave. */
import {html, nothing, repeat} from '../lit.js';
import {openEmojiPicker} from '../actions/menus.js';
import {toggleReaction} from '../actions/messages.js';
import {emojiText} from '../model/emoji.js';
import {plural} from '../model/format.js';
import {icons} from './icons.js';

export function reactions(message) {
  if (!message.reactions?.length) return nothing;
  return html`<div class="reactions">
    ${repeat(message.reactions, ({emoji}) => emoji.id ?? emoji.name, ({emoji, count, me}) => html`<button type="button" class="reaction"
      aria-pressed=${String(Boolean(me))} aria-label="${emojiText(emoji)}, ${plural(count, 'reaction')}" @click=${() => toggleReaction(message, emoji)}>
      <span>${emojiText(emoji)}</span><span class="count">${count}</span></button>`)}
    <button type="button" class="reaction add" aria-label="Add a reaction" @click=${event => openEmojiPicker(event, message)}>${icons.smile}</button>
  </div>`;
}
