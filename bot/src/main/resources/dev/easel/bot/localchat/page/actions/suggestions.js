/** What the composer suggests while someone types: commands after `/`, people after `@`, channels after `#`, emoji after `:`. */
import {focusComposer} from '../focus.js';
import {matching, slashCommands, typedCommand} from '../model/command-list.js';
import {findEmoji} from '../model/emoji.js';
import {channelName, displayName} from '../model/names.js';
import {isDirect} from '../model/permissions.js';
import {state, updateNow} from '../store.js';
import {ensureCommands} from './channels.js';
import {startCommand} from './command-form.js';
import {changeDraft, draftOf, writeText} from './composer.js';

const MOST_SHOWN = 10;

/**
 * Takes what stands in the composer: begins a command that is named whole, or suggests.
 *
 * @param {string} text
 * @param {number} caret
 */
export async function takeInput(text, caret = text.length) {
  writeText(text);
  suggest(text, caret);
  if (!text.startsWith('/') || state.commands.has(state.channelId)) return;
  await ensureCommands();
  if (draftOf().text === text) suggest(text, caret);
}

function suggest(text, caret) {
  const items = slashCommands(state.commands.get(state.channelId) ?? []);
  const typed = typedCommand(items, text);
  if (typed) startCommand(typed.item, typed.rest);
  else changeDraft(draft => { draft.list = listFor(items, text, caret); });
}

function listFor(items, text, caret) {
  if (/^\/[^\n]*$/.test(text)) {
    const choices = matching(items, text.slice(1)).map(item => ({item, key: item.key}));
    return choices.length ? {kind: 'command', choices, index: 0} : null;
  }
  const [, start, mark, word] = /(^|.*[\s(])([@#:])([\w.-]*)$/s.exec(text.slice(0, caret)) ?? [];
  if (!mark || (mark === ':' && word.length < 2)) return null;
  const choices = FINDERS[mark](word.toLowerCase()).slice(0, MOST_SHOWN);
  return choices.length ? {kind: 'word', choices, index: 0, from: start.length, to: caret} : null;
}

const FINDERS = {
  '@': word => [...state.members.values()].map(member => member.user)
    .filter(user => user.username.toLowerCase().includes(word) || displayName(user).toLowerCase().includes(word))
    .map(user => ({key: user.id, user, name: displayName(user), detail: user.username, text: `@${user.username}`})),
  '#': word => [...state.channels.values()].filter(channel => !isDirect(channel) && channelName(channel).toLowerCase().includes(word))
    .map(channel => ({key: channel.id, name: `#${channelName(channel)}`, text: `#${channelName(channel).replace(/\s+/g, '-')}`})),
  ':': word => findEmoji(word.replaceAll('_', ' ')).map(({emoji, name}) => ({key: emoji, name: `${emoji}  ${name}`, text: emoji})),
};

/** Moves the mark. @returns {boolean} whether there is a list */
export function moveSuggestion(step) {
  const {list} = draftOf();
  if (!list) return false;
  updateNow(() => { list.index = (list.index + step + list.choices.length) % list.choices.length; });
  return true;
}

/** Takes a suggestion, by default the marked one. @returns {boolean} whether there was one */
export function takeSuggestion(index = draftOf().list?.index) {
  const {list, text} = draftOf();
  const choice = list?.choices[index];
  if (!choice) return false;
  if (list.kind === 'command') {
    startCommand(choice.item);
    return true;
  }
  changeDraft(draft => {
    draft.text = `${text.slice(0, list.from)}${choice.text} ${text.slice(list.to)}`;
    draft.list = null;
  });
  focusComposer();
  return true;
}

export const closeSuggestions = () => changeDraft(draft => { draft.list = null; });
