/** A dialog above everything: the browser keeps the focus inside. */
import {html} from '../lit.js';

/**
 * @param {{label: string, testid: string, className?: string, content: any, onClose: () => void, staysOpen?: boolean}} parts
 *   `staysOpen` where a press beside the dialog must not close it, as something may have been typed
 */
export function dialog({label, testid, className = '', content, onClose, staysOpen = false}) {
  const onCancel = event => {
    event.preventDefault();
    onClose();
  };
  const onPress = event => {
    if (event.target === event.currentTarget && !staysOpen) onClose();
  };
  return html`<dialog class="dialog ${className}" data-testid=${testid} aria-label=${label} @cancel=${onCancel} @mousedown=${onPress}>${content}</dialog>`;
}

const opened = new Map();

/** Opens the dialogs that were drawn, and gives the focus back after those that are gone. */
export function settleDialogs() {
  for (const element of document.querySelectorAll('dialog:not([open])')) {
    opened.set(element, document.activeElement);
    element.showModal();
    element.querySelector('.modal-body :is(input, textarea, button)')?.focus();
  }
  for (const [element, returnTo] of opened) {
    if (element.isConnected) continue;
    opened.delete(element);
    if (document.activeElement === document.body && returnTo?.isConnected) returnTo.focus();
  }
}
