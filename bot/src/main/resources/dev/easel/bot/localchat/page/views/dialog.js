/** A dialog above everything: the browser keeps the focus inside and gives it back afterwards. */
import {html, ref} from '../lit.js';

const open = element => element && !element.open && element.showModal();

/**
 * @param {{label: string, testid: string, className?: string, content: any, onClose: () => void}} parts
 */
export function dialog({label, testid, className = '', content, onClose}) {
  const onCancel = event => {
    event.preventDefault();
    onClose();
  };
  const onClick = event => {
    if (event.target === event.currentTarget) onClose();
  };
  return html`<dialog class="dialog ${className}" data-testid=${testid} aria-label=${label} ${ref(open)} @cancel=${onCancel} @mousedown=${onClick}>
    ${content}</dialog>`;
}
