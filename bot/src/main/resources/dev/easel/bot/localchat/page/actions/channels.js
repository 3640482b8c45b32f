/** Moving among channels, and what has been read of them. */
import {api} from '../api.js';
import {focusComposer} from '../focus.js';
import {emptyTimeline, shortened, withOlder} from '../model/timeline.js';
import {channelSlug} from '../model/names.js';
import {savePreferences} from '../model/preferences.js';
import {isDirect, isThread} from '../model/permissions.js';
import {isAtBottom, scrollToBottom, scrollToMessage} from '../scroll.js';
import {currentChannel, flush, state, update} from '../store.js';
import {toast, toastFailure} from './toasts.js';

const PAGE = 50;
const MOST_PAGES_TO_JUMP = 20;

export const timelineOf = channelId => state.timelines.get(channelId) ?? emptyTimeline;

/** Opens a channel as a step that the browser can go back from. */
export function openChannel(channelId) {
  const channel = state.channels.get(channelId);
  if (!channel) return;
  const query = new URLSearchParams({user: state.me.username, channel: channelSlug(channel)});
  if (channelId !== state.channelId) history.pushState(null, '', `?${query}`);
  showChannel(channelId);
  if (!matchMedia('(hover: none)').matches) focusComposer();
}

/** Shows a channel and loads what is missing of it. */
export function showChannel(channelId) {
  update(s => {
    const left = s.timelines.get(s.channelId);
    if (left && s.channelId !== channelId) s.timelines.set(s.channelId, shortened({...left, newFrom: null}));
    s.channelId = channelId;
    Object.assign(s.ui, {drawer: null, menu: null, editing: null, emoji: null, openSelect: null, quickSwitcher: null});
  });
  scrollToBottom();
  loadCommands(channelId);
  if (timelineOf(channelId).loaded) markNewAndRead(channelId);
  else reloadChannel(channelId);
}

/** Loads a channel's newest messages in place of what is shown. */
export async function reloadChannel(channelId) {
  const old = new Set(timelineOf(channelId).messages);
  change(channelId, timeline => ({...timeline, loading: true, failure: null}));
  try {
    const page = await api.messages(channelId);
    const arrived = timeline => timeline.messages.filter(message => !old.has(message));
    change(channelId, timeline => withOlder({...timeline, messages: arrived(timeline)}, page, PAGE));
    markNewAndRead(channelId);
  } catch (failure) {
    change(channelId, timeline => ({...timeline, loading: false, failure: failure.sentence}));
  }
  loadCommands(channelId);
}

/** Loads one more page of older messages. @returns {Promise<boolean>} whether there may be more still */
export async function loadOlder(channelId) {
  const {loading, loaded, hasMore, messages} = timelineOf(channelId);
  if (loading || !loaded || !hasMore) return false;
  change(channelId, timeline => ({...timeline, loading: true}));
  try {
    const page = await api.messages(channelId, messages[0]?.id);
    change(channelId, timeline => withOlder(timeline, page, PAGE));
    return timelineOf(channelId).hasMore;
  } catch (failure) {
    change(channelId, timeline => ({...timeline, loading: false}));
    toastFailure('Older messages could not be loaded', failure);
    return false;
  }
}

async function loadCommands(channelId) {
  if (state.commands.has(channelId)) return;
  try {
    const commands = await api.commands(channelId);
    update(s => s.commands.set(channelId, commands));
  } catch {
    // The picker asks again when it is opened.
  }
}

/** Has the commands of the channel at hand for the picker. */
export const ensureCommands = () => state.channelId && loadCommands(state.channelId);

/** Scrolls to a message, loading older ones until it is there. */
export async function jumpTo(channelId, messageId) {
  const isThere = () => timelineOf(channelId).messages.some(message => message.id === messageId);
  for (let page = 0; page < MOST_PAGES_TO_JUMP && !isThere(); page++) {
    if (!(await loadOlder(channelId))) break;
  }
  if (!isThere()) {
    toast('The message is no longer there.');
    return;
  }
  update(s => { s.ui.highlighted = messageId; });
  flush();
  scrollToMessage(messageId);
  setTimeout(() => update(s => { if (s.ui.highlighted === messageId) s.ui.highlighted = null; }), 2000);
}

/** Sets the "New" divider above what is unread, then tells the server that it is read. */
function markNewAndRead(channelId) {
  const count = state.unread[channelId]?.count ?? 0;
  if (count > 0) {
    change(channelId, timeline => ({...timeline, newFrom: timeline.messages.at(-count)?.id ?? timeline.messages[0]?.id ?? null}));
  }
  readIfSeen();
}

let acking = 0;

/** Marks the open channel as read if its end is in view. */
export function readIfSeen() {
  const {channelId} = state;
  if (document.hidden || !isAtBottom() || !state.unread[channelId]?.count || isGated(currentChannel())) return;
  update(s => { s.unread = {...s.unread, [channelId]: {count: 0, mentions: 0}}; });
  clearTimeout(acking);
  acking = setTimeout(() => {
    const last = timelineOf(channelId).messages.at(-1);
    if (last) api.ack(channelId, last.id).catch(() => {});
  }, 200);
}

/** Takes the "New" divider away. */
export const clearNew = () => change(state.channelId, timeline => ({...timeline, newFrom: null}));

/** Whether the channel's age warning has yet to be accepted. */
export const isGated = channel => Boolean(channel?.nsfw) && !state.preferences.acceptedAge?.includes(state.me.id);

export function acceptAge() {
  const acceptedAge = [...(state.preferences.acceptedAge ?? []), state.me.id];
  update(s => { s.preferences = {...s.preferences, acceptedAge}; });
  savePreferences(state.preferences);
  readIfSeen();
}

/** The channels in the order of the list: each with its threads below it, direct messages last. */
export function orderedChannels() {
  const all = [...state.channels.values()];
  const byPosition = (a, b) => (a.position ?? 0) - (b.position ?? 0);
  const threads = parent => all.filter(channel => isThread(channel) && channel.parent_id === parent.id);
  const text = all.filter(channel => !isThread(channel) && !isDirect(channel) && channel.type !== 4).sort(byPosition);
  return {text: text.flatMap(channel => [channel, ...threads(channel)]), direct: all.filter(isDirect)};
}

/** Opens the channel above (-1) or below (1). */
export function stepChannel(step) {
  const {text, direct} = orderedChannels();
  const list = [...text, ...direct];
  const at = list.findIndex(channel => channel.id === state.channelId);
  openChannel(list[(at + step + list.length) % list.length].id);
}

function change(channelId, how) {
  update(s => s.timelines.set(channelId, how(timelineOf(channelId))));
}
