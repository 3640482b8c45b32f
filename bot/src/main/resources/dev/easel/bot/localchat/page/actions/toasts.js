/** Short notices at the page's edge. */
import {state, update} from '../store.js';

const SHOWN_FOR = 7000;
let next = 1;

export function toast(text) {
  const id = next++;
  update(s => {
    s.toasts = [...s.toasts.filter(other => other.text !== text), {id, text}].slice(-4);
  });
  setTimeout(() => closeToast(id), SHOWN_FOR);
}

export function closeToast(id) {
  if (state.toasts.some(other => other.id === id)) update(s => { s.toasts = s.toasts.filter(other => other.id !== id); });
}

/** Tells of a request that failed. */
export function toastFailure(what, failure) {
  toast(`${what}: ${failure.sentence ?? failure.message}`);
}
