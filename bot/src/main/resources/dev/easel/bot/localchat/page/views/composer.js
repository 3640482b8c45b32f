/** Where messages are written; a slash turns it into a command's form. */
import {html, live, nothing} from '../lit.js';
import {addFiles, cancelReply, draftOf, remaining, removeFile, sendDraft, toggleReplyPing, toggleSpoiler} from '../actions/composer.js';
import {closeSuggestions, moveSuggestion, takeInput, takeSuggestion} from '../actions/suggestions.js';
import {clearNew} from '../actions/channels.js';
import {editLast} from '../actions/messages.js';
import {byteCount} from '../model/format.js';
import {channelTitle, displayName} from '../model/names.js';
import {may, maySend} from '../model/permissions.js';
import {scrollToBottom} from '../scroll.js';
import {commandForm} from './command-form.js';
import {icons} from './icons.js';
import {suggestionList} from './suggestion-list.js';

export function composer(channel) {
  const draft = draftOf(channel.id);
  if (!maySend(channel)) return html`<div class="composer" id="writing"><p class="quiet-note">You may read this channel, but not write in it.</p></div>`;
  if (draft.form) return html`<div class="composer" id="writing">${commandForm(channel, draft.form)}</div>`;
  const {list} = draft;
  return html`<div class="composer" id="writing">
    ${list ? suggestionList(list) : nothing}
    ${draft.reply ? replyBar(draft.reply) : nothing}
    ${draft.files.length ? html`<ul class="pending-files">${draft.files.map(pendingFile)}</ul>` : nothing}
    <div class="composer-row">
      ${may(channel, 'attachFiles') ? html`<label class="icon-button upload" title="Add files">
        <input type="file" multiple class="visually-hidden" data-testid="upload" aria-label="Add files" @change=${takeFiles}>${icons.plus}</label>` : nothing}
      <textarea id="composer" data-testid="composer" rows=${Math.min(8, draft.text.split('\n').length)} placeholder="Message ${channelTitle(channel)}, or / for commands"
        aria-label="Message ${channelTitle(channel)}" aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${list ? 'suggestions' : nothing}
        aria-activedescendant=${list ? `suggestion-${list.index}` : nothing} .value=${live(draft.text)} enterkeyhint="send"
        @input=${event => takeInput(event.target.value, event.target.selectionStart)} @keydown=${event => onKey(event, draft)} @paste=${onPaste}></textarea>
      ${remaining(draft) < 200 ? html`<span class="counter ${remaining(draft) < 0 ? 'over' : ''}" role="status">${remaining(draft)}</span>` : nothing}
      <button type="button" class="icon-button send" aria-label="Send" title="Send" ?disabled=${!draft.text.trim() && !draft.files.length} @click=${sendDraft}>${icons.send}</button>
    </div>
  </div>`;
}

function onKey(event, draft) {
  if (event.isComposing) return;
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step && moveSuggestion(step)) event.preventDefault();
  else if (event.key === 'Tab' && !event.shiftKey && takeSuggestion()) event.preventDefault();
  else if (event.key === 'ArrowUp' && draft.text === '' && editLast()) event.preventDefault();
  else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (!takeSuggestion()) sendDraft();
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    escape(draft);
  }
}

/** One thing at a time: the list, the reply, then the way back to the newest message. */
function escape(draft) {
  if (draft.list) closeSuggestions();
  else if (draft.reply) cancelReply();
  else {
    clearNew();
    scrollToBottom();
  }
}

function onPaste(event) {
  const files = [...event.clipboardData.files];
  if (!files.length) return;
  event.preventDefault();
  addFiles(files);
}

function takeFiles(event) {
  addFiles([...event.target.files]);
  event.target.value = '';
}

const replyBar = ({message, ping}) => html`<div class="reply-bar"><span>Replying to <strong>${displayName(message.author)}</strong></span>
  <button type="button" class="link-button" aria-pressed=${String(ping)} @click=${toggleReplyPing}>Mention: ${ping ? 'on' : 'off'}</button>
  <button type="button" class="icon-button" aria-label="Do not reply" @click=${cancelReply}>${icons.close}</button></div>`;

const pendingFile = ({id, file, preview, spoiler}) => html`<li class="pending-file ${spoiler ? 'spoilered' : ''}">
  ${preview ? html`<img src=${preview} alt="">` : icons.file}
  <span class="file-text"><span class="file-name">${file.name}</span><small>${byteCount(file.size)}</small></span>
  <button type="button" class="icon-button" aria-label="Mark ${file.name} as a spoiler" aria-pressed=${String(spoiler)} title="Spoiler" @click=${() => toggleSpoiler(id)}>${icons.eye}</button>
  <button type="button" class="icon-button" aria-label="Remove ${file.name}" title="Remove" @click=${() => removeFile(id)}>${icons.trash}</button></li>`;
