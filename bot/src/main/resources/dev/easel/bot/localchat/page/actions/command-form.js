/** A slash command being filled in: its fields, the list of choices below the focused one, and its sending. */
import {focusComposer, focusOn} from '../focus.js';
import {commandData} from '../model/command-list.js';
import {shownName} from '../model/locale.js';
import {filtered, isClosed, offered, read} from '../model/option-values.js';
import {Option} from '../model/flags.js';
import {scrollToBottom} from '../scroll.js';
import {state, update, updateNow} from '../store.js';
import {askForChoices, stopAsking} from './autocomplete.js';
import {changeDraft, draftOf} from './composer.js';
import {interact} from './interactions.js';

const fieldOf = name => `[data-testid="command-option-${CSS.escape(name)}"]`;
const formOf = () => draftOf().form;
const optionOf = name => formOf().item.options.find(option => option.name === name);

/** Begins a command; what was typed after its name goes into its fields. */
export function startCommand(item, rest = '') {
  const shown = item.options.filter(option => option.required).map(option => option.name);
  const form = {item, shown, entries: new Map(), focused: null, list: null, problems: new Map(), failure: null, sending: false};
  changeDraft(draft => Object.assign(draft, {text: '', list: null, form}));
  fillFrom(form, rest);
  focusOn(form.shown.length ? fieldOf(form.focused ?? form.shown[0]) : '[data-testid="command-send"]');
}

function fillFrom(form, rest) {
  for (const [name, text] of fieldsIn(rest, form.item.options, form.shown[0])) {
    form.entries.set(name, {text});
    if (!form.shown.includes(name)) form.shown.push(name);
    form.focused = name;
  }
}

/** Reads "a red fox seed:7": text for the first field, then fields by name. Unknown names are text like any other. */
function fieldsIn(rest, options, required) {
  const typed = options.filter(option => option.type !== Option.attachment);
  const names = typed.map(option => option.name);
  const nameOf = word => typed.find(option => option.name === word || shownName(option) === word)?.name;
  const first = names.includes(required) ? required : names[0];
  if (!first || !rest.trim()) return [];
  const [start, ...named] = rest.split(/(?:^|\s)([\p{L}\d_-]{1,32}):\s*/u);
  const pairs = named.flatMap((name, index) => (index % 2 === 0 ? [[nameOf(name), named[index + 1]]] : []));
  if (!pairs.every(([name]) => name)) return [[first, rest]];
  return start.trim() ? [[first, start], ...pairs] : pairs;
}

/** Leaves the command; its name stays as text. */
export function leaveCommand() {
  stopAsking();
  changeDraft(draft => { draft.form = null; });
  focusComposer();
}

export function showOption(name) {
  update(() => formOf().shown.push(name));
  focusOn(fieldOf(name));
}

export function hideOption(name) {
  const form = formOf();
  if (optionOf(name).required) {
    leaveCommand();
    return;
  }
  update(() => {
    form.shown = form.shown.filter(other => other !== name);
    form.entries.delete(name);
    form.problems.delete(name);
    form.list = null;
  });
  focusOn(form.shown.length ? fieldOf(form.shown.at(-1)) : '[data-testid="command-send"]');
}

/** Takes what was typed into a field. */
export function typeOption(name, text) {
  update(() => {
    formOf().entries.set(name, {text});
    formOf().problems.delete(name);
  });
  openList(name);
}

export function giveFile(name, file) {
  update(() => {
    formOf().entries.set(name, file ? {text: file.name, file} : {text: ''});
    formOf().problems.delete(name);
  });
}

/** A field got the focus: its choices are shown, unless one has been chosen. */
export function focusOption(name) {
  if (formOf().focused === name && formOf().list) return;
  update(() => { formOf().focused = name; });
  if (formOf().entries.get(name)?.value === undefined) openList(name);
  else update(() => { formOf().list = null; });
}

/** A field lost the focus: its list closes, and what is wrong in it is said. */
export function blurOption(name) {
  const form = formOf();
  if (!form || form.sending) return;
  const entry = form.entries.get(name);
  const problem = entry?.text ? read(optionOf(name), entry).problem : null;
  update(() => {
    if (form.focused === name) form.list = null;
    if (problem) form.problems.set(name, problem);
  });
}

function openList(name) {
  const form = formOf();
  const option = optionOf(name);
  const text = form.entries.get(name)?.text ?? '';
  stopAsking();
  if (!option.autocomplete) {
    const choices = filtered(offered(option), text);
    update(() => { form.list = isClosed(option) ? {choices, index: choices.length ? 0 : -1} : null; });
    return;
  }
  update(() => { form.list = {choices: form.list?.choices ?? [], index: -1, loading: true}; });
  askForChoices(state.channelId, commandData(form.item, optionsFor(form, name)), choices => update(() => {
    if (form.focused === name) form.list = {choices: choices ?? [], index: -1, failed: choices === null};
  }));
}

/** The options as they stand, the focused one marked. */
function optionsFor(form, focused) {
  return form.shown.flatMap(name => {
    const {type} = optionOf(name);
    const entry = form.entries.get(name) ?? {text: ''};
    if (name === focused) return [{name, type, value: entry.text, focused: true}];
    return type === Option.attachment || entry.text === '' ? [] : [{name, type, value: entry.value ?? entry.text}];
  });
}

/** Moves the mark in the list. @returns {boolean} whether there is a list */
export function moveInList(step) {
  const {list} = formOf();
  if (!list?.choices.length) return false;
  const count = list.choices.length;
  update(() => { list.index = list.index < 0 ? (step > 0 ? 0 : count - 1) : (list.index + step + count) % count; });
  return true;
}

/** Takes a choice, by default the marked one. @returns {boolean} whether there was one */
export function takeChoice(index = formOf().list?.index ?? -1) {
  const form = formOf();
  const choice = form.list?.choices[index];
  if (!choice) return false;
  updateNow(() => {
    form.entries.set(form.focused, {text: choice.name, value: choice.value});
    form.problems.delete(form.focused);
    form.list = null;
  });
  return true;
}

export const closeList = () => update(() => { formOf().list = null; });

/** Sends the command, or shows what is wrong and goes there. */
export async function sendCommand() {
  const form = formOf();
  const draft = draftOf();
  if (form.sending) return;
  const readings = form.shown.map(name => ({name, ...read(optionOf(name), form.entries.get(name))}));
  const problems = new Map(readings.filter(one => one.problem).map(one => [one.name, one.problem]));
  stopAsking();
  update(() => Object.assign(form, {problems, failure: null, list: null, sending: problems.size === 0}));
  if (problems.size) {
    focusOn(fieldOf([...problems.keys()][0]));
    return;
  }
  const {options, files} = withValues(readings);
  const again = () => startAgain(form);
  try {
    await interact({type: 2, data: commandData(form.item, options)}, {kind: 'command', channelId: state.channelId, name: form.item.title, again}, files);
    if (draft.form === form) update(() => { draft.form = null; });
    scrollToBottom();
    focusComposer();
  } catch (failure) {
    update(() => Object.assign(form, {sending: false, failure: failure.sentence}));
    focusOn(form.shown.length ? fieldOf(form.focused ?? form.shown[0]) : '[data-testid="command-send"]');
  }
}

function withValues(readings) {
  const files = [];
  const options = readings.flatMap(({name, value, file}) => {
    if (value === undefined && !file) return [];
    return [{name, type: optionOf(name).type, value: file ? files.push(file) - 1 : value}];
  });
  return {options, files};
}

/** Puts a command that failed back into the composer, as it was filled in. */
function startAgain(form) {
  changeDraft(draft => { draft.form = {...form, sending: false, failure: null, list: null}; });
  focusOn(form.shown.length ? fieldOf(form.shown[0]) : '[data-testid="command-send"]');
}
