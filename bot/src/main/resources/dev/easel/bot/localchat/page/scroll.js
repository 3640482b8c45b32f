/** Where the message list stands: it stays at the end while new messages come, and in place while older ones do. */

let list = null;
let sticky = true;
let before = null;
let lastTop = 0;
let onSeen = () => {};

const NEAR = 40;
const grown = new ResizeObserver(() => {
  if (sticky) toEnd();
});

/** Takes the list's element, or undefined when it is gone. */
export function watchList(element) {
  if (element === list) return;
  grown.disconnect();
  list = element ?? null;
  sticky = true;
  if (!list) return;
  grown.observe(list);
  grown.observe(list.firstElementChild);
  toEnd();
}

/** Names what is called when the list's end comes into view. */
export function whenSeen(listener) {
  onSeen = listener;
}

export const isAtBottom = () => sticky;

/** Goes to the newest message and stays there. */
export function scrollToBottom() {
  sticky = true;
  toEnd();
}

export function scrollToMessage(id) {
  const element = list?.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
  if (!element) return;
  sticky = false;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  element.focus({preventScroll: true});
}

/** Notes where the list stands; called before it is drawn. */
export function beforeDrawing() {
  const anchor = list && !sticky && [...list.querySelectorAll('[data-message-id]')].find(element => element.offsetTop + element.offsetHeight > list.scrollTop);
  before = anchor ? {id: anchor.dataset.messageId, top: anchor.getBoundingClientRect().top} : null;
}

/** Puts the list back to where it stood; called after it was drawn. */
export function afterDrawing() {
  if (!list) return;
  if (sticky) {
    toEnd();
    return;
  }
  const anchor = before && list.querySelector(`[data-message-id="${CSS.escape(before.id)}"]`);
  if (anchor) list.scrollTop += anchor.getBoundingClientRect().top - before.top;
  lastTop = list.scrollTop;
}

/** Follows the reader, who alone scrolls upwards. @returns {boolean} whether the list's beginning is near */
export function onScroll() {
  const wasSticky = sticky;
  const isNear = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  sticky = isNear || (sticky && list.scrollTop >= lastTop);
  lastTop = list.scrollTop;
  if (sticky && !wasSticky) onSeen();
  return list.scrollTop < 400;
}

function toEnd() {
  if (!list) return;
  list.scrollTop = list.scrollHeight;
  lastTop = list.scrollTop;
}
