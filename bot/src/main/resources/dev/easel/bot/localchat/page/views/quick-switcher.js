/** Finds a channel by name, from anywhere. */
import {html, nothing} from '../lit.js';
import {openChannel, orderedChannels} from '../actions/channels.js';
import {closeQuickSwitcher} from '../actions/menus.js';
import {channelName} from '../model/names.js';
import {state, update} from '../store.js';
import {dialog} from './dialog.js';
import {channelIcon} from './sidebar.js';

export function quickSwitcher() {
  const {quickSwitcher: open} = state.ui;
  if (!open) return nothing;
  const found = channelsNamed(open.text);
  return dialog({label: 'Find a channel', testid: 'quick-switcher', className: 'quick-switcher', onClose: closeQuickSwitcher, content: html`
    <input type="text" placeholder="Where to?" aria-label="Channel" role="combobox" aria-expanded="true" aria-controls="quick-list" autofocus
      aria-activedescendant=${found.length ? `quick-${open.index}` : ''} .value=${open.text}
      @input=${event => update(() => Object.assign(open, {text: event.target.value, index: 0}))} @keydown=${event => onKey(event, open)}>
    <ul id="quick-list" role="listbox" aria-label="Channels">
      ${found.map((channel, index) => html`<li id="quick-${index}" role="option" class="choice" aria-selected=${String(index === open.index)}
        @click=${() => openChannel(channel.id)}><span class="channel-sign">${channelIcon(channel)}</span>${channelName(channel)}</li>`)}
    </ul>
    ${found.length ? nothing : html`<p class="hint">No channel is called “${open.text}”.</p>`}`});
}

function channelsNamed(text) {
  const {text: channels, direct} = orderedChannels();
  const wanted = text.replace(/^[#@]/, '').trim().toLowerCase();
  return [...channels, ...direct].filter(channel => channelName(channel).toLowerCase().includes(wanted));
}

function onKey(event, open) {
  const found = channelsNamed(open.text);
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step && found.length) {
    event.preventDefault();
    update(() => { open.index = (open.index + step + found.length) % found.length; });
  } else if (event.key === 'Enter' && found[open.index]) {
    event.preventDefault();
    openChannel(found[open.index].id);
  }
}
