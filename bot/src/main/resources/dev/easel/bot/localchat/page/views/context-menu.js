/** The menu of a message or of a person. */
import {cssVariables, html, nothing} from '../lit.js';
import {closeMenu, openEmojiPicker} from '../actions/menus.js';
import {runMenuCommand} from '../actions/interactions.js';
import {confirmDelete, copy, dismiss, startEditing, toggleReaction} from '../actions/messages.js';
import {fillComposer, replyTo} from '../actions/composer.js';
import {openChannel} from '../actions/channels.js';
import {rove} from '../focus.js';
import {menuCommands} from '../model/command-list.js';
import {CommandType} from '../model/flags.js';
import {quickEmoji} from '../model/emoji.js';
import {shownName} from '../model/locale.js';
import {actionsOf} from '../model/message-actions.js';
import {displayName, partnersIn} from '../model/names.js';
import {isDirect} from '../model/permissions.js';
import {state} from '../store.js';
import {icons} from './icons.js';
import {within} from './popover.js';

export function contextMenu() {
  const {menu} = state.ui;
  if (!menu) return nothing;
  const groups = menu.kind === 'message' ? messageGroups(menu) : userGroups(menu.user);
  const count = groups.flat().length + groups.length;
  const label = menu.kind === 'message' ? 'Message' : displayName(menu.user);
  return html`<div class="scrim" @mousedown=${closeMenu} @contextmenu=${event => { event.preventDefault(); closeMenu(); }}></div>
    <div class="context-menu popover" role="menu" aria-label=${label} data-testid="context-menu"
        ${cssVariables(within(menu, 230, count * (matchMedia('(hover: none)').matches ? 46 : 36)))} @keydown=${onKey}>
      ${groups.filter(group => group.length).map((group, index) => html`${index ? html`<hr>` : nothing}${group.map(item)}`)}
    </div>`;
}

function item({text, icon, act, isDanger, isTitle}) {
  if (isTitle) return html`<p class="menu-title">${text}</p>`;
  const press = event => {
    closeMenu();
    act(event);
  };
  return html`<button type="button" role="menuitem" tabindex="-1" class=${isDanger ? 'danger' : ''} @click=${press}><span>${text}</span>${icon ?? nothing}</button>`;
}

function messageGroups({message, x, y}) {
  const {mayReply, mayEdit, mayDelete, mayReact, mayDismiss} = actionsOf(message);
  return [
    [
      ...(mayReact ? quickEmoji(message) : []).map(emoji => ({text: `React with ${emoji}`, act: () => toggleReaction(message, {id: null, name: emoji})})),
      mayReact && {text: 'Add a reaction', icon: icons.smile, act: () => openEmojiPicker({x, y}, message)},
      mayEdit && {text: 'Edit', icon: icons.edit, act: () => startEditing(message)},
      mayReply && {text: 'Reply', icon: icons.reply, act: () => replyTo(message)},
      mayDismiss && {text: 'Dismiss message', icon: icons.close, act: () => dismiss(message)},
    ].filter(Boolean),
    apps(CommandType.message, message.id),
    [
      message.content && {text: 'Copy text', icon: icons.copy, act: () => copy(message.content)},
      {text: 'Copy message id', icon: icons.copy, act: () => copy(message.id)},
      mayDelete && {text: 'Delete', icon: icons.trash, isDanger: true, act: () => confirmDelete(message)},
    ].filter(Boolean),
  ];
}

function userGroups(user) {
  const direct = [...state.channels.values()].find(channel => isDirect(channel) && partnersIn(channel).some(one => one.id === user.id));
  return [
    [
      {text: 'Mention', icon: icons.reply, act: () => fillComposer(`@${user.username} `)},
      direct && {text: 'Message', icon: icons.send, act: () => openChannel(direct.id)},
    ].filter(Boolean),
    apps(CommandType.user, user.id),
    [{text: 'Copy user id', icon: icons.copy, act: () => copy(user.id)}],
  ];
}

function apps(type, targetId) {
  const commands = menuCommands(state.commands.get(state.channelId) ?? [], type);
  if (!commands.length) return [];
  return [{text: 'Apps', isTitle: true},
    ...commands.map(command => ({text: shownName(command), icon: icons.bolt, act: () => runMenuCommand(command, targetId)}))];
}

function onKey(event) {
  if (rove(event, '[role=menuitem]', ['ArrowUp', 'ArrowDown'])) return;
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    closeMenu();
  }
}
