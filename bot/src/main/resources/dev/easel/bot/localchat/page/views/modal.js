/** A bot's modal. */
import {html, keyed, nothing} from '../lit.js';
import {closeModal, submitModal} from '../actions/modal.js';
import {Component} from '../model/flags.js';
import {fieldsOf} from '../model/modal-values.js';
import {state} from '../store.js';
import {dialog} from './dialog.js';
import {icons} from './icons.js';
import {markdown} from './markdown.js';
import {modalField} from './modal-fields.js';

export function modal() {
  const open = state.ui.modal;
  if (!open) return nothing;
  return keyed(open.id, dialog({label: open.title, testid: 'modal', className: 'modal', onClose: closeModal, staysOpen: true, content: html`
    <form class="modal-form" novalidate @submit=${submit} aria-busy=${String(open.sending)}>
      <header><h2>${open.title}</h2><small>${open.application?.name ?? ''}</small>
        <button type="button" class="icon-button" aria-label="Close" @click=${closeModal}>${icons.close}</button></header>
      <div class="modal-body">
        ${open.components.map((component, index) => (component.type === Component.textDisplay
          ? markdown(component.content, `modal-${open.id}-${index}`)
          : fieldsOf([component]).map(field => modalField(field, open))))}
      </div>
      ${open.failure ? html`<p class="failure-line" role="alert" data-testid="modal-failure">${open.failure}</p>` : nothing}
      <footer class="button-row">
        <button type="button" class="button secondary" @click=${closeModal}>Cancel</button>
        <button type="submit" class="button primary" data-testid="modal-submit" ?disabled=${open.sending}>
          ${open.sending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span>Submit</span></button>
      </footer>
    </form>`}));
}

function submit(event) {
  event.preventDefault();
  submitModal();
}
