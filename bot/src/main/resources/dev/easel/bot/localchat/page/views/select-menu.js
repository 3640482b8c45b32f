/** A select menu, of a message or a modal: strings, people, roles, channels; one value or several. */
import {html, live, nothing, ref} from '../lit.js';
import {focusOn} from '../focus.js';
import {Component, Option} from '../model/flags.js';
import {emojiText} from '../model/emoji.js';
import {filtered, offered} from '../model/option-values.js';
import {state, update} from '../store.js';
import {icons} from './icons.js';

const ENTITY_OPTIONS = {
  [Component.userSelect]: Option.user, [Component.roleSelect]: Option.role,
  [Component.mentionableSelect]: Option.mentionable, [Component.channelSelect]: Option.channel,
};
/** What was chosen in a menu of a message, until the bot edits it: the message has other components then. */
const chosenBefore = new WeakMap();

const choicesOf = component => component.options?.map(option => ({...option, name: option.label, detail: option.description}))
  ?? offered({type: ENTITY_OPTIONS[component.type], channel_types: component.channel_types});

/** The values that are chosen to begin with. */
const defaultValues = component => component.options?.filter(option => option.default).map(option => option.value)
  ?? component.default_values?.map(one => one.id) ?? [];

/**
 * @param {{component: object, scope: string, isBusy?: boolean, values?: string[], onDone: (values: string[]) => void}} parts
 *   `values` where the caller keeps them, as a modal does
 */
export function selectMenu({component, scope, isBusy = false, values, onDone}) {
  const key = `${scope}/${component.custom_id}`;
  const open = state.ui.openSelect?.key === key ? state.ui.openSelect : null;
  const choices = choicesOf(component);
  const chosen = open?.chosen ?? values ?? chosenBefore.get(component) ?? defaultValues(component);
  const menu = {key, component, choices, chosen, isMultiple: (component.max_values ?? 1) > 1, finish};
  const names = choices.filter(choice => chosen.includes(choice.value)).map(choice => choice.name);

  function finish(result) {
    update(s => { s.ui.openSelect = null; });
    focusOn(`[data-select="${CSS.escape(key)}"]`);
    if (result.length < (component.min_values ?? 1)) return;
    chosenBefore.set(component, result);
    onDone(result);
  }

  return html`<div class="select ${open ? 'open' : ''}">
    <button type="button" class="select-button" data-select=${key} data-custom-id=${component.custom_id} aria-haspopup="listbox" aria-expanded=${String(Boolean(open))}
      aria-busy=${String(isBusy)} aria-label="${component.placeholder || 'Choose'}${names.length ? `: ${names.join(', ')}` : ''}" ?disabled=${component.disabled || isBusy}
      @click=${() => (open ? close(menu, open) : openMenu(menu))}>
      <span class=${names.length ? '' : 'placeholder'}>${names.join(', ') || component.placeholder || 'Make a selection'}</span>
      ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : icons.chevron}
    </button>
    ${open ? panel(menu, open) : nothing}
  </div>`;
}

function openMenu({key, chosen}) {
  update(s => { s.ui.openSelect = {key, text: '', index: 0, chosen: [...chosen]}; });
  focusOn('.select-search');
  document.querySelector('.select-panel')?.scrollIntoView({block: 'nearest'});
}

/** Closes a menu; several values that were changed are sent by that. */
function close(menu, open) {
  if (menu.isMultiple) menu.finish(open.chosen);
  else update(s => { s.ui.openSelect = null; });
}

const bringIntoView = element => element?.scrollIntoView({block: 'nearest'});

function panel(menu, open) {
  const shown = filtered(menu.choices, open.text);
  return html`<div class="select-panel popover" @keydown=${event => onKey(event, menu, open)}>
    <input type="text" class="select-search" role="combobox" aria-expanded="true" aria-controls="select-list" placeholder="Search"
      aria-label="Search the choices" aria-activedescendant=${shown.length ? `select-choice-${open.index}` : ''} .value=${live(open.text)}
      @input=${event => update(() => Object.assign(open, {text: event.target.value, index: 0}))}>
    <ul id="select-list" role="listbox" aria-multiselectable=${String(menu.isMultiple)}>
      ${shown.map((choice, index) => html`<li id="select-choice-${index}" role="option" class="choice ${index === open.index ? 'marked' : ''}"
        aria-selected=${String(open.chosen.includes(choice.value))} data-value=${choice.value} ${index === open.index ? ref(bringIntoView) : nothing}
        @click=${() => toggle(menu, open, choice)}>
        ${choice.emoji ? html`<span>${emojiText(choice.emoji)}</span>` : nothing}
        <span class="choice-text">${choice.name}${choice.detail ? html`<small>${choice.detail}</small>` : nothing}</span>
        ${open.chosen.includes(choice.value) ? icons.check : nothing}</li>`)}
    </ul>
    ${shown.length ? nothing : html`<p class="hint">Nothing is called so.</p>`}
    ${menu.isMultiple ? html`<button type="button" class="button primary" @click=${() => close(menu, open)}>Done</button>` : nothing}
  </div>`;
}

function toggle(menu, open, {value}) {
  if (!menu.isMultiple) {
    menu.finish([value]);
    return;
  }
  const isChosen = open.chosen.includes(value);
  if (!isChosen && open.chosen.length >= menu.component.max_values) return;
  update(() => { open.chosen = isChosen ? open.chosen.filter(other => other !== value) : [...open.chosen, value]; });
}

function onKey(event, menu, open) {
  const shown = filtered(menu.choices, open.text);
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step && shown.length) {
    event.preventDefault();
    update(() => { open.index = (open.index + step + shown.length) % shown.length; });
  } else if (event.key === 'Enter' && event.target.tagName === 'INPUT' && shown[open.index]) {
    event.preventDefault();
    toggle(menu, open, shown[open.index]);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    update(s => { s.ui.openSelect = null; });
    focusOn(`[data-select="${CSS.escape(menu.key)}"]`);
  }
}
