/** The kinds of fields that a modal can have. */
import {html, live, nothing} from '../lit.js';
import {setValue, submitModal, valueOf} from '../actions/modal.js';
import {Component, isSelect} from '../model/flags.js';
import {byteCount} from '../model/format.js';
import {icons} from './icons.js';
import {selectMenu} from './select-menu.js';

/** A field with its label, description and what is wrong with it. */
export function modalField({label, description, component}, open) {
  const id = component.custom_id;
  const problem = open.problems.get(id);
  const isRequired = component.required !== false && component.type !== Component.checkbox;
  const isGroup = component.type !== Component.textInput;
  return html`<div class="modal-field ${problem ? 'wrong' : ''}" data-field=${id} role=${isGroup ? 'group' : nothing} aria-labelledby=${isGroup ? `label-${id}` : nothing}>
    <label id="label-${id}" for=${isGroup ? nothing : `input-${id}`}>${label}${isRequired ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
    ${description ? html`<p class="hint" id="about-${id}">${description}</p>` : nothing}
    ${input(component, open)}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
  </div>`;
}

function input(component, open) {
  if (component.type === Component.textInput) return textInput(component, open);
  if (isSelect(component.type)) {
    return selectMenu({component, scope: `modal-${open.id}`, values: valueOf(component), onDone: values => setValue(component, values)});
  }
  switch (component.type) {
    case Component.fileUpload: return fileUpload(component);
    case Component.radioGroup: return radioGroup(component);
    case Component.checkboxGroup: return checkboxGroup(component);
    case Component.checkbox: return checkbox(component);
    default: return nothing;
  }
}

function textInput(component, open) {
  const {custom_id: id, placeholder = '', required = true} = component;
  const value = valueOf(component);
  const isLong = component.style === 2;
  const take = event => setValue(component, event.target.value);
  const invalid = String(open.problems.has(id));
  const field = isLong
    ? html`<textarea id="input-${id}" data-testid="modal-input-${id}" rows="4" placeholder=${placeholder} aria-required=${String(required)} aria-invalid=${invalid}
        .value=${live(value)} @input=${take} @keydown=${event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submitModal()}></textarea>`
    : html`<input id="input-${id}" type="text" data-testid="modal-input-${id}" placeholder=${placeholder} aria-required=${String(required)} aria-invalid=${invalid}
        .value=${live(value)} @input=${take}>`;
  return html`${field}${component.max_length && value.length > component.max_length * 0.8
    ? html`<small class="hint">${value.length} of ${component.max_length}</small>` : nothing}`;
}

function fileUpload(component) {
  const files = valueOf(component);
  const most = component.max_values ?? 1;
  const take = event => {
    setValue(component, [...files, ...event.target.files].slice(-most));
    event.target.value = '';
  };
  const drop = event => {
    event.preventDefault();
    setValue(component, [...files, ...event.dataTransfer.files].slice(-most));
  };
  return html`<label class="file-field" @dragover=${event => event.preventDefault()} @drop=${drop}>
      <input type="file" class="visually-hidden" data-testid="modal-input-${component.custom_id}" ?multiple=${most > 1} @change=${take}>
      ${icons.file}<span>Choose or drop ${most > 1 ? `up to ${most} files` : 'a file'}</span></label>
    ${files.map(file => html`<p class="chosen-file">${file.name} <small>${byteCount(file.size)}</small>
      <button type="button" class="icon-button small" aria-label="Remove ${file.name}" @click=${() => setValue(component, files.filter(other => other !== file))}>${icons.close}</button></p>`)}`;
}

const radioGroup = component => html`<div class="choices" role="radiogroup" aria-labelledby="label-${component.custom_id}">${component.options.map(option => html`
  <label class="check"><input type="radio" name=${component.custom_id} .checked=${live(valueOf(component) === option.value)}
    @change=${() => setValue(component, option.value)}><span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span></label>`)}</div>`;

function checkboxGroup(component) {
  const chosen = valueOf(component);
  const toggle = value => setValue(component, chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]);
  return html`<div class="choices">${component.options.map(option => html`
    <label class="check"><input type="checkbox" .checked=${live(chosen.includes(option.value))} @change=${() => toggle(option.value)}>
      <span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span></label>`)}</div>`;
}

const checkbox = component => html`<label class="check"><input type="checkbox" aria-labelledby="label-${component.custom_id}" .checked=${live(valueOf(component))}
  @change=${event => setValue(component, event.target.checked)}><span>Yes</span></label>`;
