/** The small picker of emoji. */
import {cssVariables, html, nothing} from '../lit.js';
import {timelineOf} from '../actions/channels.js';
import {closeEmojiPicker} from '../actions/menus.js';
import {toggleReaction} from '../actions/messages.js';
import {rove} from '../focus.js';
import {findEmoji} from '../model/emoji.js';
import {state, update} from '../store.js';
import {within} from './popover.js';

export function emojiPicker() {
  const open = state.ui.emoji;
  if (!open) return nothing;
  const found = findEmoji(open.text);
  const choose = emoji => {
    const message = timelineOf(open.channelId).messages.find(one => one.id === open.messageId);
    closeEmojiPicker();
    if (message) toggleReaction(message, {id: null, name: emoji});
  };
  const chooseFirst = () => {
    const [first] = findEmoji(open.text);
    if (first) choose(first.emoji);
  };
  return html`<div class="scrim" @mousedown=${closeEmojiPicker} @contextmenu=${event => event.preventDefault()}></div>
  <div class="emoji-picker popover" role="dialog" aria-label="Add a reaction" data-testid="emoji-picker"
      ${cssVariables(within(open, 304, 320))} @keydown=${onKey}>
    <input type="text" placeholder="Find an emoji" aria-label="Find an emoji" data-testid="emoji-search" .value=${open.text}
      @input=${event => update(() => { open.text = event.target.value; })} @keydown=${event => event.key === 'Enter' && chooseFirst()}>
    <div class="emoji-grid" @keydown=${event => rove(event, 'button', ['ArrowLeft', 'ArrowRight'])}>
      ${found.map(({emoji, name}) => html`<button type="button" aria-label=${name} title=${name} @click=${() => choose(emoji)}>${emoji}</button>`)}
    </div>
  </div>`;
}

function onKey(event) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  closeEmojiPicker();
}
