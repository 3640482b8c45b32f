/** What the socket tells, applied to the state. */
import {resolveAutocomplete} from './actions/autocomplete.js';
import {readIfSeen, timelineOf} from './actions/channels.js';
import {interactionFailed, interactionSucceeded, openModal} from './actions/interactions.js';
import {api} from './api.js';
import {mentionsMe} from './model/names.js';
import {isDirect} from './model/permissions.js';
import {sameEmoji} from './model/emoji.js';
import {compareIds} from './model/snowflake.js';
import {shortened, withChanged, withMessage, withoutMessage} from './model/timeline.js';
import {isAtBottom} from './scroll.js';
import {state, update} from './store.js';

const TYPING_LASTS = 10000;

/** Applies events in their order; everything is drawn once afterwards. */
export function applyEvents(events) {
  if (!events.length || state.phase !== 'ready') return;
  update(() => events.forEach(event => handlers[event.t]?.(event.d)));
  readIfSeen();
}

const handlers = {
  MESSAGE_CREATE: messageCreated,
  MESSAGE_UPDATE: message => changeMessage(message.channel_id, message.id, old => ({...old, ...message})),
  MESSAGE_DELETE: ({channel_id: channelId, id}) => changeTimeline(channelId, timeline => withoutMessage(timeline, id)),
  MESSAGE_REACTION_ADD: event => changeReactions(event, 1),
  MESSAGE_REACTION_REMOVE: event => changeReactions(event, -1),
  MESSAGE_ACK: ({channel_id: channelId}) => { state.unread = {...state.unread, [channelId]: {count: 0, mentions: 0}}; },
  TYPING_START: typingStarted,
  CHANNEL_CREATE: inWorld(channelChanged),
  CHANNEL_UPDATE: inWorld(channelChanged),
  THREAD_CREATE: inWorld(channelChanged),
  CHANNEL_DELETE: inWorld(channelDeleted),
  GUILD_MEMBER_UPDATE: inWorld(member => state.members.set(member.user.id, {...state.members.get(member.user.id), ...member})),
  GUILD_ROLE_CREATE: inWorld(({role}) => state.roles.set(role.id, role)),
  GUILD_ROLE_UPDATE: inWorld(({role}) => state.roles.set(role.id, role)),
  GUILD_ROLE_DELETE: inWorld(({role_id: roleId}) => state.roles.delete(roleId)),
  BOT_UPDATE: bot => { state.bot = {...state.bot, ...bot}; },
  COMMANDS_UPDATE: commandsChanged,
  INTERACTION_SUCCESS: interactionSucceeded,
  INTERACTION_FAILURE: interactionFailed,
  INTERACTION_MODAL_CREATE: openModal,
  APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE: resolveAutocomplete,
};

/** An event after which names, colours or rights may differ in every message. */
function inWorld(handler) {
  return event => {
    state.world++;
    handler(event);
  };
}

function messageCreated(message) {
  const {channel_id: channelId, author} = message;
  const channel = state.channels.get(channelId);
  if (!channel) return;
  const isNews = compareIds(message.id, channel.last_message_id ?? '0') > 0;
  if (isNews) state.channels.set(channelId, {...channel, last_message_id: message.id});
  if (author.id === state.me.id) state.outbox = state.outbox.filter(sent => sent.nonce !== String(message.nonce));
  state.typing.get(channelId)?.delete(author.id);
  changeTimeline(channelId, timeline => withMessage(timeline, message));
  if (!isNews || author.id === state.me.id) return;
  const unread = state.unread[channelId] ?? {count: 0, mentions: 0};
  const calls = isDirect(channel) || mentionsMe(message) ? 1 : 0;
  state.unread = {...state.unread, [channelId]: {count: unread.count + 1, mentions: unread.mentions + calls}};
  if (channelId !== state.channelId) return;
  const isSeen = isAtBottom() && !document.hidden;
  changeTimeline(channelId, timeline => isSeen ? shortened(timeline) : {...timeline, newFrom: timeline.newFrom ?? message.id});
}

function changeReactions({channel_id: channelId, message_id: messageId, user_id: userId, emoji}, step) {
  const isMine = userId === state.me.id;
  changeMessage(channelId, messageId, message => {
    const reactions = message.reactions ?? [];
    const old = reactions.find(reaction => sameEmoji(reaction.emoji, emoji)) ?? {emoji, count: 0, me: false};
    const changed = {...old, count: old.count + step, me: isMine ? step > 0 : old.me};
    const isKnown = reactions.includes(old);
    const all = isKnown ? reactions.map(reaction => (reaction === old ? changed : reaction)) : [...reactions, changed];
    return {...message, reactions: all.filter(reaction => reaction.count > 0)};
  });
}

function typingStarted({channel_id: channelId, user_id: userId}) {
  if (userId === state.me.id) return;
  const typing = state.typing.get(channelId) ?? new Map();
  typing.set(userId, Date.now() + TYPING_LASTS);
  state.typing.set(channelId, typing);
  setTimeout(() => update(), TYPING_LASTS + 50);
}

function channelChanged(channel) {
  state.channels.set(channel.id, {...state.channels.get(channel.id), ...channel});
}

function channelDeleted({id}) {
  state.channels.delete(id);
  state.timelines.delete(id);
  if (state.channelId === id) state.channelId = [...state.channels.keys()][0] ?? null;
}

async function commandsChanged() {
  state.commands.clear();
  const {channelId} = state;
  if (!channelId) return;
  const commands = await api.commands(channelId).catch(() => null);
  if (commands) update(s => s.commands.set(channelId, commands));
}

function changeMessage(channelId, id, change) {
  changeTimeline(channelId, timeline => withChanged(timeline, id, change));
}

function changeTimeline(channelId, change) {
  if (state.timelines.has(channelId)) state.timelines.set(channelId, change(timelineOf(channelId)));
}
