/** The whole page. */
import {html, nothing} from '../lit.js';
import {addFiles} from '../actions/composer.js';
import {closeDrawer} from '../actions/menus.js';
import {isGated} from '../actions/channels.js';
import {channelTitle} from '../model/names.js';
import {currentChannel, state, update} from '../store.js';
import {ageGate} from './age-gate.js';
import {banners} from './banners.js';
import {composer} from './composer.js';
import {confirmDialog} from './confirm-dialog.js';
import {contextMenu} from './context-menu.js';
import {emojiPicker} from './emoji-picker.js';
import {channelHeader} from './channel-header.js';
import {lightbox} from './lightbox.js';
import {memberList} from './member-list.js';
import {messageList} from './message-list.js';
import {modal} from './modal.js';
import {quickSwitcher} from './quick-switcher.js';
import {sidebar} from './sidebar.js';
import {toasts} from './toasts.js';

export function app() {
  if (state.phase !== 'ready') return starting();
  const channel = currentChannel();
  const {drawer} = state.ui;
  return html`
    <a class="skip-link" href="#writing" @click=${skipToComposer}>Skip to the message field</a>
    <div class="shell" data-drawer=${drawer ?? ''} data-members=${state.preferences.hideMembers ? 'hidden' : 'shown'}>
      ${sidebar()}
      <main class="main" aria-label=${channel ? channelTitle(channel) : 'No channel'} @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${onDrop}>
        ${channelHeader(channel)} ${banners()}
        ${channel ? content(channel) : html`<p class="quiet-note">There is no channel here.</p>`}
        ${state.ui.dragging ? html`<div class="drop-target" aria-hidden="true">Drop files to add them to your message</div>` : nothing}
      </main>
      ${memberList(channel)}
      ${drawer ? html`<button type="button" class="backdrop" aria-label="Close the panel" @click=${closeDrawer}></button>` : nothing}
    </div>
    ${contextMenu()} ${emojiPicker()} ${lightbox()} ${modal()} ${confirmDialog()} ${quickSwitcher()} ${toasts()}`;
}

const content = channel => (isGated(channel) ? ageGate(channel) : html`${messageList(channel)} ${composer(channel)}`);

function starting() {
  return html`<div class="starting" role="status">
    <img src="/assets/icon.svg" alt="" width="64" height="64">
    <p>${state.failure ? `${state.failure} Trying again…` : 'Opening Easel…'}</p>
  </div>`;
}

function skipToComposer(event) {
  event.preventDefault();
  document.querySelector('#writing :is(textarea, input[type="text"], button)')?.focus();
}

const carriesFiles = event => event.dataTransfer?.types.includes('Files');

function onDragOver(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  if (!state.ui.dragging) update(s => { s.ui.dragging = true; });
}

function onDragLeave(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) update(s => { s.ui.dragging = false; });
}

function onDrop(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  update(s => { s.ui.dragging = false; });
  addFiles([...event.dataTransfer.files]);
}
