/** A message of one's own, being changed in its place. */
import {html, live} from '../lit.js';
import {saveEdit, stopEditing} from '../actions/messages.js';
import {state, update} from '../store.js';

export function editor() {
  const {editing} = state.ui;
  return html`<div class="editor">
    <textarea data-testid="edit-text" aria-label="Edit the message" maxlength="2000" rows=${Math.min(10, editing.text.split('\n').length)}
      .value=${live(editing.text)} @input=${event => update(() => { editing.text = event.target.value; })} @keydown=${onKey}></textarea>
    <p class="hint">Escape to <button type="button" class="link-button" @click=${stopEditing}>cancel</button>,
      Enter to <button type="button" class="link-button" @click=${saveEdit}>save</button></p>
  </div>`;
}

function onKey(event) {
  if (event.isComposing) return;
  if (event.key === 'Escape') {
    event.stopPropagation();
    stopEditing();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    saveEdit();
  }
}
