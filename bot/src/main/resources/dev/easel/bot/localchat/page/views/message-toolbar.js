/** The small bar over a message: one stop of the Tab key, arrow keys within. */
import {html} from '../lit.js';
import {openEmojiPicker, openMessageMenu} from '../actions/menus.js';
import {startEditing, toggleReaction} from '../actions/messages.js';
import {replyTo} from '../actions/composer.js';
import {rove} from '../focus.js';
import {quickEmoji} from '../model/emoji.js';
import {actionsOf} from '../model/message-actions.js';
import {icons} from './icons.js';

export function messageToolbar(message) {
  const {mayReply, mayEdit, mayReact} = actionsOf(message);
  const buttons = [
    ...(mayReact ? quickReactions(message) : []),
    mayReact && ['Add a reaction', icons.smile, event => openEmojiPicker(event, message)],
    mayEdit && ['Edit', icons.edit, () => startEditing(message)],
    mayReply && ['Reply', icons.reply, () => replyTo(message)],
    ['More', icons.dots, event => openMessageMenu(event, message), 'more'],
  ].filter(Boolean);
  return html`<div class="message-toolbar" role="toolbar" aria-label="Message actions" @keydown=${event => rove(event, 'button', ['ArrowLeft', 'ArrowRight'])}>
    ${buttons.map(([label, content, act, kind], index) => html`<button type="button" class="icon-button ${kind ?? ''}" aria-label=${label} title=${label}
      tabindex=${index === 0 ? '0' : '-1'} @click=${act}>${content}</button>`)}
  </div>`;
}

const quickReactions = message => quickEmoji(message).map(emoji =>
  [`React with ${emoji}`, html`<span>${emoji}</span>`, () => toggleReaction(message, {id: null, name: emoji}), 'quick']);
