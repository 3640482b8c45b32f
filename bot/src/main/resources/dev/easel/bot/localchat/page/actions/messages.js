/** What people do with messages. */
import {api} from '../api.js';
import {focusComposer, focusOn} from '../focus.js';
import {newNonce} from '../model/snowflake.js';
import {sameEmoji} from '../model/emoji.js';
import {withMessage} from '../model/timeline.js';
import {scrollToBottom} from '../scroll.js';
import {state, update} from '../store.js';
import {clearNew, timelineOf} from './channels.js';
import {toast, toastFailure} from './toasts.js';

/** Sends a message; it is shown as "sending" until the server gives it back. */
export function sendMessage(channelId, content, files, reply) {
  const sent = {kind: 'message', nonce: newNonce(), channelId, content, files, reply, timestamp: new Date().toISOString(), failure: null};
  update(s => { s.outbox = [...s.outbox.filter(other => other.kind === 'message'), sent]; });
  clearNew();
  scrollToBottom();
  post(sent);
}

async function post(sent) {
  const {message, ping} = sent.reply ?? {};
  const body = {content: sent.content, nonce: sent.nonce, enforce_nonce: true};
  if (message) {
    body.message_reference = {message_id: message.id, channel_id: message.channel_id};
    body.allowed_mentions = {parse: ['users', 'roles', 'everyone'], replied_user: ping};
  }
  try {
    const created = await api.send(sent.channelId, body, sent.files.map(named));
    sent.files.forEach(file => file.preview && URL.revokeObjectURL(file.preview));
    update(s => {
      s.outbox = s.outbox.filter(other => other.nonce !== sent.nonce);
      s.timelines.set(sent.channelId, withMessage(timelineOf(sent.channelId), created));
    });
  } catch (failure) {
    changeSent(sent.nonce, {failure: failure.sentence});
  }
}

/** A file under the name that it is sent by: Discord marks spoilers there. */
const named = ({file, spoiler}) => (spoiler ? new File([file], `SPOILER_${file.name}`, {type: file.type}) : file);

export function retrySending(sent) {
  changeSent(sent.nonce, {failure: null});
  post({...sent, failure: null});
}

export function discardSent(nonce) {
  update(s => { s.outbox = s.outbox.filter(other => other.nonce !== nonce); });
}

function changeSent(nonce, change) {
  update(s => { s.outbox = s.outbox.map(sent => (sent.nonce === nonce ? {...sent, ...change} : sent)); });
}

/** Opens a message of one's own for editing, in its place. */
export function startEditing(message) {
  update(s => { s.ui.editing = {id: message.id, channelId: message.channel_id, text: message.content}; });
  focusOn('[data-testid="edit-text"]');
}

/** Opens one's last message for editing. @returns {boolean} whether there is one */
export function editLast() {
  const mine = timelineOf(state.channelId).messages.filter(message => message.author.id === state.me.id && !message.interaction_metadata);
  if (!mine.length) return false;
  startEditing(mine.at(-1));
  return true;
}

export function stopEditing() {
  update(s => { s.ui.editing = null; });
  focusComposer();
}

export async function saveEdit() {
  const {id, channelId, text} = state.ui.editing;
  const message = timelineOf(channelId).messages.find(one => one.id === id);
  if (!text.trim() && !message?.attachments?.length) {
    confirmDelete(message);
    return;
  }
  stopEditing();
  if (text === message?.content) return;
  try {
    await api.edit(channelId, id, text);
  } catch (failure) {
    toastFailure('The message was not changed', failure);
  }
}

/** Asks before a message is deleted. */
export function confirmDelete(message) {
  update(s => { s.ui.confirm = message; });
}

export async function deleteMessage(message) {
  update(s => { Object.assign(s.ui, {confirm: null, editing: null}); });
  try {
    await api.remove(message.channel_id, message.id);
  } catch (failure) {
    toastFailure('The message was not deleted', failure);
  }
}

/** Does away with an ephemeral message. */
export async function dismiss(message) {
  try {
    await api.dismiss(message.channel_id, message.id);
    update(s => {
      const timeline = timelineOf(message.channel_id);
      s.timelines.set(message.channel_id, {...timeline, messages: timeline.messages.filter(other => other.id !== message.id)});
    });
    focusComposer();
  } catch (failure) {
    toastFailure('The message was not dismissed', failure);
  }
}

/** Adds one's reaction, or takes it back. */
export async function toggleReaction(message, emoji) {
  const isMine = message.reactions?.some(reaction => reaction.me && sameEmoji(reaction.emoji, emoji));
  update(s => { s.ui.emoji = null; });
  try {
    await (isMine ? api.unreact : api.react)(message.channel_id, message.id, emoji);
  } catch (failure) {
    toastFailure('The reaction was not counted', failure);
  }
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  } catch {
    toast('The browser did not allow copying.');
  }
}
