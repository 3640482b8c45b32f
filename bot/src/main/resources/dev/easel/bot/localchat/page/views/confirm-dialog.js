/** Asks before a message is deleted. */
import {html, nothing} from '../lit.js';
import {deleteMessage} from '../actions/messages.js';
import {displayName} from '../model/names.js';
import {state, update} from '../store.js';
import {dialog} from './dialog.js';
import {plainText} from './markdown.js';

export function confirmDialog() {
  const message = state.ui.confirm;
  if (!message) return nothing;
  const close = () => update(s => { s.ui.confirm = null; });
  return dialog({label: 'Delete this message?', testid: 'confirm-delete', onClose: close, content: html`
    <h2>Delete this message?</h2>
    <p class="confirm-preview"><strong>${displayName(message.author)}</strong> ${plainText(message.content ?? '') || 'a picture or file'}</p>
    <div class="button-row">
      <button type="button" class="button secondary" @click=${close}>Keep it</button>
      <button type="button" class="button danger" autofocus data-testid="confirm-delete-button" @click=${() => deleteMessage(message)}>Delete</button>
    </div>`});
}
