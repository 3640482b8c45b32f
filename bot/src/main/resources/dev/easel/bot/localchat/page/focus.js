/** Moves the keyboard's focus. */
import {flush} from './store.js';

/** Draws what has changed, then focuses the first match, its text's end last. */
export function focusOn(selector) {
  flush();
  const element = document.querySelector(selector);
  if (!element) return;
  element.focus();
  if (element.matches('textarea, input[type="text"]')) element.setSelectionRange(element.value.length, element.value.length);
}

export const focusComposer = () => focusOn('[data-testid="composer"]');

/**
 * Moves the focus among elements that are one stop of the Tab key together.
 *
 * @param {KeyboardEvent} event
 * @param {string} selector of the elements, within the listening one
 * @param {[string, string]} keys back and forth
 */
export function rove(event, selector, [back, forth]) {
  const elements = [...event.currentTarget.querySelectorAll(selector)].filter(element => !element.disabled);
  const at = elements.indexOf(document.activeElement);
  const last = elements.length - 1;
  const to = {[back]: at <= 0 ? last : at - 1, [forth]: at === last ? 0 : at + 1, Home: 0, End: last}[event.key];
  if (to === undefined || last < 0) return false;
  event.preventDefault();
  event.stopPropagation();
  elements[to].focus();
  return true;
}
