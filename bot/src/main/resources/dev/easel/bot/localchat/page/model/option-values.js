/** The values of a command's options: what may be chosen, what may be typed, and why something may not. */
import {state} from '../store.js';
import {byteCount} from './format.js';
import {Option} from './flags.js';
import {shownName} from './locale.js';
import {channelName, displayName} from './names.js';
import {isDirect} from './permissions.js';

const KINDS = {
  [Option.string]: 'text', [Option.integer]: 'whole number', [Option.boolean]: 'true or false', [Option.user]: 'person',
  [Option.channel]: 'channel', [Option.role]: 'role', [Option.mentionable]: 'person or role', [Option.number]: 'number',
  [Option.attachment]: 'file',
};

export const kindOf = option => (option.choices?.length ? 'choice' : KINDS[option.type] ?? 'value');

/** Whether only listed values count, so that typed text must name one of them. */
export const isClosed = option => Boolean(option.choices?.length)
  || [Option.boolean, Option.user, Option.channel, Option.role, Option.mentionable].includes(option.type);

/** The values an option offers by itself: `{name, value, detail?}`; none for free text and autocomplete. */
export function offered(option) {
  if (option.choices?.length) return option.choices.map(choice => ({...choice, name: shownName(choice)}));
  switch (option.type) {
    case Option.boolean: return [{name: 'True', value: true}, {name: 'False', value: false}];
    case Option.user: return people();
    case Option.role: return roles();
    case Option.mentionable: return [...people(), ...roles()];
    case Option.channel: return channels(option.channel_types);
    default: return [];
  }
}

const people = () => [...state.members.values()].map(({user}) => ({name: displayName(user), value: user.id, detail: user.username}));
const roles = () => [...state.roles.values()].map(role => ({name: `@${role.name.replace(/^@/, '')}`, value: role.id}));

function channels(types) {
  return [...state.channels.values()]
    .filter(channel => !isDirect(channel) && (!types?.length || types.includes(channel.type)))
    .map(channel => ({name: `#${channelName(channel)}`, value: channel.id}));
}

/** Offered values that match the typed text. */
export function filtered(choices, text) {
  const wanted = text.trim().toLowerCase();
  return choices.filter(choice => choice.name.toLowerCase().includes(wanted) || choice.detail?.toLowerCase().includes(wanted));
}

/**
 * What a field's entry means.
 *
 * @param {object} option
 * @param {{text: string, value?: any, file?: File}} entry
 * @returns {{value?: any, file?: File, problem?: string}} nothing at all where an optional one is left empty
 */
export function read(option, entry) {
  if (option.type === Option.attachment) return readFile(option, entry);
  if (entry?.value !== undefined) return {value: entry.value};
  const text = entry?.text ?? '';
  if (text.trim() === '') return option.required ? {problem: 'This option is required.'} : {};
  if (isClosed(option)) return readListed(option, text);
  return option.type === Option.string ? readText(option, text) : readNumber(option, text.trim());
}

function readFile(option, entry) {
  if (!entry?.file) return option.required ? {problem: 'Choose a file.'} : {};
  if (entry.file.size > state.files.max_file_bytes) {
    return {problem: `The file has ${byteCount(entry.file.size)}; at most ${byteCount(state.files.max_file_bytes)} are allowed.`};
  }
  return {file: entry.file};
}

function readListed(option, text) {
  const wanted = text.trim().toLowerCase();
  const found = offered(option).find(choice => choice.name.toLowerCase() === wanted || choice.name.toLowerCase() === `@${wanted}`);
  return found ? {value: found.value} : {problem: `“${text.trim()}” is none of the choices.`};
}

function readText(option, text) {
  if (text.length < (option.min_length ?? 0)) return {problem: `At least ${option.min_length} characters are needed.`};
  const most = option.max_length ?? 6000;
  return text.length > most ? {problem: `At most ${most} characters are allowed; these are ${text.length}.`} : {value: text};
}

function readNumber(option, text) {
  const isWhole = option.type === Option.integer;
  if (!(isWhole ? /^[-+]?\d+$/ : /^[-+]?(\d+\.?\d*|\.\d+)$/).test(text)) {
    return {problem: `“${text}” is not a ${isWhole ? 'whole number' : 'number'}.`};
  }
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return {problem: `${text} is too large.`};
  if (option.min_value != null && value < option.min_value) return {problem: `${text} is below ${option.min_value}.`};
  if (option.max_value != null && value > option.max_value) return {problem: `${text} is above ${option.max_value}.`};
  return {value};
}
