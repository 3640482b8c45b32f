/** The fields of a modal: what they begin with, what is wrong with them, and how they are sent. */
import {state} from '../store.js';
import {Component, isSelect} from './flags.js';
import {byteCount, plural} from './format.js';

/**
 * A modal's fields in their order, whether they stand in labels or, as of old, in action rows.
 *
 * @returns {{wrapper: number, label: string, description: ?string, component: object}[]}
 */
export function fieldsOf(components) {
  return components.flatMap(outer => {
    if (outer.type === Component.label) return [{wrapper: outer.type, label: outer.label, description: outer.description, component: outer.component}];
    if (outer.type === Component.actionRow) {
      return outer.components.map(component => ({wrapper: outer.type, label: component.label ?? component.placeholder ?? '', description: null, component}));
    }
    return [];
  });
}

/** What a field holds before anyone touches it. */
export function initialValue(component) {
  switch (component.type) {
    case Component.textInput: return component.value ?? '';
    case Component.radioGroup: return component.options.find(option => option.default)?.value ?? null;
    case Component.checkbox: return Boolean(component.default);
    case Component.fileUpload: return [];
    default: return component.options?.filter(option => option.default).map(option => option.value)
      ?? component.default_values?.map(one => one.id) ?? [];
  }
}

/** What is wrong with a field's value, or null. */
export function problemWith(component, value) {
  switch (component.type) {
    case Component.textInput: return textProblem(component, value);
    case Component.radioGroup: return component.required !== false && value === null ? 'Choose one.' : null;
    case Component.checkbox: return null;
    default: return countProblem(component, value);
  }
}

function textProblem({required = true, min_length: least = 0, max_length: most = 4000}, value) {
  if (value.trim() === '') return required ? 'This field is required.' : null;
  if (value.length < least) return `At least ${plural(least, 'character')}, please; these are ${value.length}.`;
  return value.length > most ? `At most ${plural(most, 'character')}; these are ${value.length}.` : null;
}

function countProblem(component, values) {
  const isRequired = component.required !== false;
  const least = Math.max(component.min_values ?? 1, isRequired ? 1 : 0);
  const most = component.max_values ?? (component.type === Component.checkboxGroup ? component.options.length : 1);
  if (values.length === 0 && !isRequired) return null;
  if (values.length < least) return least === 1 ? 'Choose one.' : `Choose at least ${least}.`;
  if (values.length > most) return `At most ${most}, please.`;
  const tooLarge = component.type === Component.fileUpload && values.find(file => file.size > state.files.max_file_bytes);
  return tooLarge ? `${tooLarge.name} has ${byteCount(tooLarge.size)}; a file may have ${byteCount(state.files.max_file_bytes)}.` : null;
}

/**
 * The modal as it is submitted.
 *
 * @param {object[]} components the modal's
 * @param {(component: object) => any} valueOf
 * @returns {{components: object[], files: File[]}}
 */
export function submission(components, valueOf) {
  const files = [];
  const sent = component => ({type: component.type, custom_id: component.custom_id, ...answer(component, valueOf(component), files)});
  const answers = fieldsOf(components).map(({wrapper, component}) => (wrapper === Component.label
    ? {type: wrapper, component: sent(component)}
    : {type: wrapper, components: [sent(component)]}));
  return {components: answers, files};
}

function answer(component, value, files) {
  if (component.type === Component.fileUpload) return {values: value.map(file => files.push(file) - 1)};
  return isSelect(component.type) || component.type === Component.checkboxGroup ? {values: value} : {value};
}
