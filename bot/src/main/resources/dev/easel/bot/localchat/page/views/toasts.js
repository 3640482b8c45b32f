/** Short notices, newest last. */
import {html, repeat} from '../lit.js';
import {closeToast} from '../actions/toasts.js';
import {state} from '../store.js';
import {icons} from './icons.js';

export const toasts = () => html`<div class="toasts" role="alert">
  ${repeat(state.toasts, toast => toast.id, ({id, text}) => html`<div class="toast" data-testid="toast"><p>${text}</p>
    <button type="button" class="icon-button" aria-label="Close the notice" @click=${() => closeToast(id)}>${icons.close}</button></div>`)}
</div>`;
