/** One message. */
import {classMap, cssVariables, html, nothing} from '../lit.js';
import {openMessageMenu, openUserMenu} from '../actions/menus.js';
import {confirmDelete, dismiss, startEditing} from '../actions/messages.js';
import {jumpTo} from '../actions/channels.js';
import {replyTo} from '../actions/composer.js';
import {fullTime, messageTime, shortTime} from '../model/format.js';
import {hasFlag, MessageFlag, MessageType} from '../model/flags.js';
import {actionsOf} from '../model/message-actions.js';
import {displayName, mentionsMe, nameColor} from '../model/names.js';
import {commandOf} from '../model/rows.js';
import {state} from '../store.js';
import {attachments} from './attachments.js';
import {avatar} from './avatar.js';
import {components} from './components.js';
import {editor} from './editor.js';
import {embed} from './embed.js';
import {icons} from './icons.js';
import {markdown, plainText} from './markdown.js';
import {messageToolbar} from './message-toolbar.js';
import {reactions} from './reactions.js';

export function message(data, follows, isLast) {
  const isEphemeral = hasFlag(data, MessageFlag.ephemeral);
  const classes = classMap({
    message: true, follows, mentioned: mentionsMe(data), ephemeral: isEphemeral,
    highlighted: state.ui.highlighted === data.id, 'has-menu': state.ui.menu?.message?.id === data.id,
  });
  return html`<li class=${classes} data-message-id=${data.id} data-author=${data.author.username} tabindex=${isLast ? '0' : '-1'}
      aria-label="${displayName(data.author)}, ${messageTime(data.timestamp)}" @contextmenu=${event => onContextMenu(event, data)} @keydown=${event => onKey(event, data)}>
    ${above(data)}
    <div class="message-grid">
      ${follows ? html`<time class="gutter-time" aria-hidden="true">${shortTime(data.timestamp)}</time>` : avatar(data.author)}
      <div class="message-main">
        ${follows ? nothing : header(data)}
        ${body(data)}
        ${isEphemeral ? ephemeralNote(data) : nothing}
        ${reactions(data)}
      </div>
    </div>
    ${messageToolbar(data)}
  </li>`;
}

function above(data) {
  const command = commandOf(data);
  if (command) {
    const used = html`<span class="elbow"></span>${avatar(command.user, 'tiny')}<strong>${displayName(command.user)}</strong>
      ${command.name ? html`used <span class="command-name">${command.name}</span>` : 'used a command'}`;
    return command.targetId
      ? html`<button type="button" class="message-above" title="Show the message it was used on" @click=${() => jumpTo(data.channel_id, command.targetId)}>${used}</button>`
      : html`<p class="message-above">${used}</p>`;
  }
  return data.type === MessageType.reply || data.referenced_message ? replyPreview(data) : nothing;
}

function replyPreview({referenced_message: original, channel_id: channelId}) {
  if (!original) return html`<p class="message-above"><span class="elbow"></span><em>The original message was deleted.</em></p>`;
  const text = plainText(original.content ?? '') || (original.attachments?.length ? 'Picture or file' : 'Message');
  return html`<button type="button" class="message-above" @click=${() => jumpTo(channelId, original.id)}>
    <span class="elbow"></span><span class="visually-hidden">In reply to </span>${avatar(original.author, 'tiny')}<strong>${displayName(original.author)}</strong><span class="preview">${text}</span></button>`;
}

function header(data) {
  const {author} = data;
  return html`<div class="message-header">
    <button type="button" class="author" tabindex="-1" ${cssVariables({'--name': nameColor(author.id)})} @click=${event => openUserMenu(event, author)}
      @contextmenu=${event => openUserMenu(event, author)}>${displayName(author)}</button>
    ${author.bot ? html`<span class="tag">App</span>` : nothing}
    <time datetime=${data.timestamp} title=${fullTime(data.timestamp)}>${messageTime(data.timestamp)}</time>
  </div>`;
}

function body(data) {
  if (state.ui.editing?.id === data.id) return html`${editor()} ${attachments(data)}`;
  if (hasFlag(data, MessageFlag.loading)) {
    return html`<p class="thinking"><span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${displayName(data.author)} is thinking…</p>`;
  }
  if (hasFlag(data, MessageFlag.componentsV2)) return html`${components(data)}${edited(data)}`;
  return html`<div class="message-content">${systemText(data) ?? markdown(data.content, data.id)}${edited(data)}</div>
    ${attachments(data)}
    ${(data.embeds ?? []).map((one, index) => embed(data, one, index))}
    ${components(data)}`;
}

function systemText({type, content, author}) {
  switch (type) {
    case MessageType.join: return html`<p class="system">${displayName(author)} joined the server.</p>`;
    case MessageType.threadCreated: return html`<p class="system">${displayName(author)} began the thread “${content}”.</p>`;
    case MessageType.threadStarter: return html`<p class="system">The thread began with this message.</p>`;
    default: return null;
  }
}

const edited = data => (data.edited_timestamp && !hasFlag(data, MessageFlag.loading)
  ? html`<small class="edited" title=${fullTime(data.edited_timestamp)}>(edited)</small>` : nothing);

const ephemeralNote = data => html`<p class="ephemeral-note" data-testid="ephemeral">${icons.eye}<span>Only you can see this ·
  <button type="button" class="link-button" @click=${() => dismiss(data)}>Dismiss message</button></span></p>`;

function onContextMenu(event, data) {
  if (event.shiftKey || event.target.closest('a, textarea, input')) return;
  openMessageMenu(event, data);
}

/** Single keys act on the message that has the focus itself. */
function onKey(event, data) {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const {mayEdit, mayDelete, mayReply} = actionsOf(data);
  const act = {
    Enter: () => openMessageMenu(event, data),
    r: () => mayReply && replyTo(data),
    e: () => mayEdit && startEditing(data),
    Delete: () => mayDelete && confirmDelete(data),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
