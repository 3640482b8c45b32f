/** How people, roles and channels are called and coloured. */
import {state} from '../store.js';
import {isDirect} from './permissions.js';

/** The name a user goes by on this server. */
export function displayName(user) {
  return state.members.get(user.id)?.nick ?? user.global_name ?? user.username;
}

/** A user by id, from wherever one is known. */
export function userById(id) {
  return state.members.get(id)?.user
    ?? state.people.find(person => person.id === id)
    ?? (state.bot?.user.id === id ? state.bot.user : null);
}

/** The roles of a user, highest first. */
export function rolesOf(userId) {
  const roles = (state.members.get(userId)?.roles ?? []).map(id => state.roles.get(id)).filter(Boolean);
  return roles.sort((a, b) => b.position - a.position);
}

const colorOf = role => role.colors?.primary_color || role.color || 0;

/** `#rrggbb`, or null for none. */
export const hexColor = number => (number ? `#${number.toString(16).padStart(6, '0')}` : null);

/** The colour of a name: that of the highest role that has one. */
export function nameColor(userId) {
  const colored = rolesOf(userId).find(colorOf);
  return colored ? hexColor(colorOf(colored)) : null;
}

export const roleColor = role => hexColor(colorOf(role));

/** With whom one talks in a direct-message channel. */
export const partnersIn = channel => channel.recipients ?? [];

export function channelName(channel) {
  if (isDirect(channel)) return partnersIn(channel).map(displayName).join(', ') || 'Direct message';
  return channel.name;
}

/** A channel's name as a word for addresses and test hooks. */
export function channelSlug(channel) {
  const name = isDirect(channel) ? partnersIn(channel)[0]?.username ?? channel.id : channel.name;
  return name.toLowerCase().replace(/\s+/g, '-');
}

/** The channel's name with its mark: "#art", "@Easel". */
export const channelTitle = channel => (isDirect(channel) ? '@' : '#') + channelName(channel);

/** Whether a message calls the person who is acting. */
export function mentionsMe(message) {
  const {me} = state;
  if (!me || message.author?.id === me.id) return false;
  if (message.mention_everyone || message.mentions?.some(user => user.id === me.id)) return true;
  const mine = state.members.get(me.id)?.roles ?? [];
  return (message.mention_roles ?? []).some(role => mine.includes(role.id ?? role));
}
