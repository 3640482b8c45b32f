/** What is being written in each channel: text, files, the message replied to, or a command's form. */
import {api} from '../api.js';
import {focusComposer} from '../focus.js';
import {byteCount, plural} from '../model/format.js';
import {findEmoji} from '../model/emoji.js';
import {channelName, channelSlug} from '../model/names.js';
import {may} from '../model/permissions.js';
import {currentChannel, state, update, updateNow} from '../store.js';
import {sendMessage} from './messages.js';
import {toast} from './toasts.js';

const LONGEST_MESSAGE = 2000;
const TYPING_EVERY = 8000;

const emptyDraft = () => ({text: '', files: [], reply: null, form: null, list: null});
let nextFile = 1;
let lastTyping = -Infinity;

/** The draft of a channel, of the person who is acting; kept by their names, as a server that was restarted gives other ids. */
export function draftOf(channelId = state.channelId) {
  const channel = state.channels.get(channelId);
  const key = `${state.me.username}/${channel ? channelSlug(channel) : channelId}`;
  if (!state.drafts.has(key)) state.drafts.set(key, emptyDraft());
  return state.drafts.get(key);
}

/** Changes the open channel's draft. */
export const changeDraft = change => update(() => change(draftOf()));

/** Takes what was typed. */
export function writeText(text) {
  changeDraft(draft => {
    draft.text = text;
  });
  const isWriting = text.trim() !== '' && !text.startsWith('/');
  if (isWriting && performance.now() - lastTyping > TYPING_EVERY) {
    lastTyping = performance.now();
    api.typing(state.channelId).catch(() => {});
  }
}

/** Why the text can't be sent, or null. */
export const textProblem = draft => (draft.text.length > LONGEST_MESSAGE
  ? `The message is ${plural(draft.text.length - LONGEST_MESSAGE, 'character')} too long.` : null);

export const remaining = draft => LONGEST_MESSAGE - draft.text.length;

/** Sends the draft as a message. */
export function sendDraft() {
  const draft = draftOf();
  const problem = textProblem(draft);
  if (problem) toast(problem);
  if (problem || (!draft.text.trim() && !draft.files.length)) return;
  const {text, files, reply} = draft;
  updateNow(() => Object.assign(draft, emptyDraft()));
  lastTyping = -Infinity;
  sendMessage(state.channelId, withIds(text.trim()), files, reply);
}

/** Writes ids for names that were picked: "@max" becomes a mention, "#art" a link to the channel. */
function withIds(text) {
  const users = [...state.members.values()].map(member => member.user);
  return text
    .replace(/(^|[\s(])@([\w.]{2,32})\b/g, (whole, before, name) => {
      const user = users.find(one => one.username.toLowerCase() === name.toLowerCase());
      const role = [...state.roles.values()].find(one => one.name.toLowerCase() === name.toLowerCase());
      return user ? `${before}<@${user.id}>` : role ? `${before}<@&${role.id}>` : whole;
    })
    .replace(/(^|[\s(])#([\w-]+)/g, (whole, before, name) => {
      const channel = [...state.channels.values()].find(one => channelName(one).replace(/\s+/g, '-') === name);
      return channel ? `${before}<#${channel.id}>` : whole;
    })
    .replace(/(^|\s):([a-z_]+):(?=\s|$)/g, (whole, before, name) => {
      const found = findEmoji(name.replaceAll('_', ' '))[0];
      return found ? before + found.emoji : whole;
    });
}

/** Adds files to the draft, or says why not. */
export function addFiles(files) {
  if (!may(currentChannel(), 'attachFiles')) {
    toast('You may not attach files in this channel.');
    return;
  }
  const {max_file_bytes: most, max_request_bytes: mostTogether, max_files: mostFiles} = state.files;
  for (const file of files) {
    const draft = draftOf();
    const together = draft.files.reduce((sum, other) => sum + other.file.size, file.size);
    if (file.size > most) toast(`${file.name} has ${byteCount(file.size)}; a file may have ${byteCount(most)}.`);
    else if (draft.files.length >= mostFiles) toast(`A message takes ${plural(mostFiles, 'file')} at most.`);
    else if (together > mostTogether) toast(`With ${file.name} the files have ${byteCount(together)}; together they may have ${byteCount(mostTogether)}.`);
    else changeDraft(() => draft.files.push(pendingFile(file)));
  }
  focusComposer();
}

const pendingFile = file => ({
  id: nextFile++, file, spoiler: false, preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
});

export function removeFile(id) {
  changeDraft(draft => {
    draft.files = draft.files.filter(file => file.id !== id);
  });
  focusComposer();
}

export const toggleSpoiler = id => changeDraft(draft => {
  draft.files = draft.files.map(file => (file.id === id ? {...file, spoiler: !file.spoiler} : file));
});

/** Answers a message with the next one. */
export function replyTo(message) {
  changeDraft(draft => {
    draft.reply = {message, ping: true};
    draft.form = null;
  });
  focusComposer();
}

export const cancelReply = () => changeDraft(draft => { draft.reply = null; });
export const toggleReplyPing = () => changeDraft(draft => { draft.reply = {...draft.reply, ping: !draft.reply.ping}; });

/** Puts a text into the composer. */
export function fillComposer(text) {
  changeDraft(draft => Object.assign(draft, {text, form: null, list: null}));
  focusComposer();
}
