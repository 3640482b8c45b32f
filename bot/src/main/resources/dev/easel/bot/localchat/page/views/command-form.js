/** A slash command's fields, its optional ones to be added, and the choices of the focused one. */
import {html, live, nothing, ref, repeat} from '../lit.js';
import {blurOption, closeList, focusOption, giveFile, hideOption, leaveCommand, moveInList, sendCommand, showOption, takeChoice, typeOption} from '../actions/command-form.js';
import {Option} from '../model/flags.js';
import {byteCount} from '../model/format.js';
import {shownDescription, shownName} from '../model/locale.js';
import {kindOf} from '../model/option-values.js';
import {state} from '../store.js';
import {avatar} from './avatar.js';
import {icons} from './icons.js';

export function commandForm(channel, form) {
  const {item, shown, sending, failure} = form;
  const focused = item.options.find(option => option.name === form.focused);
  const hidden = item.options.filter(option => !shown.includes(option.name));
  return html`<section class="command-form" data-testid="command-form" aria-label="Command ${item.title}" aria-busy=${String(sending)} @keydown=${onKey}>
    ${form.list ? choiceList(form.list) : nothing}
    <header>${avatar(state.bot.user, 'small')}<strong>/${item.title}</strong>
      <span class="command-description">${focused ? `${shownName(focused)}: ${shownDescription(focused) ?? kindOf(focused)}` : item.description}</span>
      <button type="button" class="icon-button" aria-label="Leave the command" title="Leave the command (Escape)" @click=${leaveCommand}>${icons.close}</button></header>
    <div class="fields">${repeat(shown, name => name, name => field(form, item.options.find(option => option.name === name)))}
      ${item.options.length ? nothing : html`<p class="hint">This command takes no options. Press Enter to send it.</p>`}</div>
    ${failure ? html`<p class="failure-line" role="alert" data-testid="command-failure">${failure}</p>` : nothing}
    <footer>
      <div class="more-options" role="group" aria-label="Optional fields">${hidden.map(option => html`<button type="button" class="chip"
        data-testid="command-add-${option.name}" title=${shownDescription(option) ?? ''} @click=${() => showOption(option.name)}>+ ${shownName(option)}</button>`)}</div>
      <button type="button" class="button primary" data-testid="command-send" ?disabled=${sending} @click=${sendCommand}>
        ${sending ? html`<span class="spinner" aria-hidden="true"></span>` : icons.send}<span>Send</span></button>
    </footer>
  </section>`;
}

function field(form, option) {
  const {name} = option;
  const entry = form.entries.get(name) ?? {text: ''};
  const problem = form.problems.get(name);
  const described = `about-${name}`;
  return html`<div class="field ${problem ? 'wrong' : ''} ${option.type === Option.string && option.required ? 'wide' : ''}">
    <label for="option-${name}">${shownName(option)}${option.required ? nothing : html` <small>optional</small>`}</label>
    ${option.type === Option.attachment ? fileField(form, option, entry, described) : textField(form, option, entry, described)}
    ${option.required ? nothing : html`<button type="button" class="icon-button small" tabindex="-1" aria-label="Remove ${shownName(option)}" @click=${() => hideOption(name)}>${icons.close}</button>`}
    <p id=${described} class=${problem ? 'problem' : 'visually-hidden'} role=${problem ? 'alert' : nothing}>${problem ?? hintOf(option)}</p>
  </div>`;
}

function textField(form, option, entry, described) {
  const {name} = option;
  const list = form.focused === name ? form.list : null;
  return html`<input id="option-${name}" type="text" autocomplete="off" data-testid="command-option-${name}" placeholder=${kindOf(option)}
    inputmode=${option.type === Option.integer ? 'numeric' : option.type === Option.number ? 'decimal' : 'text'} enterkeyhint="send"
    role=${option.autocomplete || list ? 'combobox' : nothing} aria-expanded=${option.autocomplete || list ? String(Boolean(list)) : nothing}
    aria-controls=${list ? 'choices' : nothing} aria-activedescendant=${list && list.index >= 0 ? `choice-${list.index}` : nothing}
    aria-describedby=${described} aria-required=${String(Boolean(option.required))} aria-invalid=${String(form.problems.has(name))}
    .value=${live(entry.text)} ?disabled=${form.sending}
    @focus=${() => focusOption(name)} @blur=${() => blurOption(name)} @input=${event => typeOption(name, event.target.value)}>`;
}

function fileField(form, option, entry, described) {
  const {name} = option;
  return html`<label class="file-field" @dragover=${event => event.preventDefault()} @drop=${event => takeDrop(event, name)}>
    <input id="option-${name}" type="file" class="visually-hidden" data-testid="command-option-${name}" aria-describedby=${described} ?disabled=${form.sending}
      @focus=${() => focusOption(name)} @change=${event => giveFile(name, event.target.files[0])}>
    ${icons.file}<span>${entry.file ? `${entry.file.name} (${byteCount(entry.file.size)})` : 'Choose or drop a file'}</span></label>`;
}

function takeDrop(event, name) {
  event.preventDefault();
  event.stopPropagation();
  giveFile(name, event.dataTransfer.files[0]);
}

/** An option's limits in words. */
function hintOf(option) {
  const parts = [shownDescription(option), kindOf(option)];
  if (option.min_value != null) parts.push(`from ${option.min_value}`);
  if (option.max_value != null) parts.push(`to ${option.max_value}`);
  if (option.min_length) parts.push(`at least ${option.min_length} characters`);
  if (option.max_length) parts.push(`at most ${option.max_length} characters`);
  return parts.filter(Boolean).join(', ');
}

const bringIntoView = element => element?.scrollIntoView({block: 'nearest'});

function choiceList({choices, index, loading, failed}) {
  return html`<div class="suggestions popover" @mousedown=${event => event.preventDefault()}>
    ${failed ? html`<p class="hint failed" role="alert">Loading options failed</p>` : nothing}
    ${loading && !choices.length ? html`<p class="hint" role="status"><span class="spinner" aria-hidden="true"></span>Loading options…</p>` : nothing}
    ${!loading && !failed && !choices.length ? html`<p class="hint">No options match.</p>` : nothing}
    <ul id="choices" role="listbox" aria-label="Choices">${choices.map((choice, at) => html`<li id="choice-${at}" role="option" class="choice ${at === index ? 'marked' : ''}"
      data-testid="option-choice" aria-selected=${String(at === index)} @click=${() => takeChoice(at)} ${at === index ? ref(bringIntoView) : nothing}>
      <span class="choice-text">${choice.name}</span>${choice.detail ? html`<span class="app-name">${choice.detail}</span>` : nothing}</li>`)}</ul>
  </div>`;
}

function onKey(event) {
  if (event.isComposing) return;
  const isField = event.target.matches('input');
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (isField && step && moveInList(step)) event.preventDefault();
  else if (isField && event.key === 'Enter') {
    event.preventDefault();
    if (!takeChoice()) sendCommand();
  } else if (isField && event.key === 'Tab' && !event.shiftKey) takeChoice();
  else if (event.key === 'Escape') {
    event.stopPropagation();
    if (event.currentTarget.querySelector('[role="listbox"] [role="option"]')) closeList();
    else leaveCommand();
  } else if (isField && event.key === 'Backspace' && event.target.value === '' && event.target.type === 'text') {
    event.preventDefault();
    hideOption(event.target.id.slice('option-'.length));
  }
}
