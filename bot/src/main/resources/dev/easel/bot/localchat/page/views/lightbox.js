/** A picture, large; arrow keys lead to the next ones. */
import {html, nothing} from '../lit.js';
import {closeLightbox, stepLightbox} from '../actions/menus.js';
import {state} from '../store.js';
import {dialog} from './dialog.js';
import {icons} from './icons.js';

export function lightbox() {
  const open = state.ui.lightbox;
  if (!open) return nothing;
  const {pictures, index} = open;
  const shown = pictures[index];
  return dialog({label: `Picture: ${shown.description || shown.name}`, testid: 'lightbox', className: 'lightbox', onClose: closeLightbox, content: html`
    <div class="lightbox-frame" @keydown=${onKey} @click=${event => event.target === event.currentTarget && closeLightbox()}>
      <img src=${shown.url} alt=${shown.description || shown.name} data-testid="lightbox-image">
      <p class="lightbox-caption" aria-live="polite">${shown.name}${pictures.length > 1 ? ` · ${index + 1} of ${pictures.length}` : ''}</p>
      <div class="lightbox-tools">
        <a class="icon-button" href=${shown.url} download=${shown.name} aria-label="Download" title="Download" data-testid="lightbox-download">${icons.download}</a>
        <button type="button" class="icon-button" aria-label="Close" title="Close (Escape)" autofocus @click=${closeLightbox}>${icons.close}</button>
      </div>
      ${pictures.length > 1 ? html`
        <button type="button" class="icon-button previous" aria-label="Previous picture" data-testid="lightbox-previous" @click=${() => stepLightbox(-1)}>${icons.left}</button>
        <button type="button" class="icon-button next" aria-label="Next picture" data-testid="lightbox-next" @click=${() => stepLightbox(1)}>${icons.right}</button>` : nothing}
    </div>`});
}

function onKey(event) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step) return;
  event.preventDefault();
  stepLightbox(step);
}
