/** One picture in a message, which opens large. */
import {html, ifDefined, nothing} from '../lit.js';
import {timelineOf} from '../actions/channels.js';
import {openLightbox} from '../actions/menus.js';
import {picturesOf, shownSize} from '../model/pictures.js';
import {state, update} from '../store.js';

/**
 * Draws a picture; a spoiler is covered until it is asked for. The element stays the same while only the address changes,
 * so that a preview that becomes clearer does not flicker.
 *
 * @param {object} message
 * @param {{url: string, name: string, description?: string, width?: number, height?: number, spoiler?: boolean}} file
 * @param {boolean} isAlone whether it takes its own size instead of a cell of a grid
 */
export function picture(message, file, isAlone) {
  const key = `${message.id}/${file.name}`;
  const isCovered = file.spoiler && !state.revealed.has(key);
  const size = isAlone ? shownSize(file) : null;
  const label = file.description || file.name;
  const press = () => {
    if (isCovered) update(s => s.revealed.add(key));
    else open(message, file);
  };
  return html`<button type="button" class="picture ${isAlone ? 'alone' : ''} ${isCovered ? 'covered' : ''}" @click=${press}
      aria-label=${isCovered ? 'Spoiler picture, press to show' : `Open picture: ${label}`}>
    <img src=${file.url} alt=${isCovered ? '' : label} width=${ifDefined(size?.width)} height=${ifDefined(size?.height)}>
    ${isCovered ? html`<span class="cover">Spoiler</span>` : nothing}
  </button>`;
}

/** Opens a picture among all that the channel shows at the moment. */
function open(message, file) {
  const pictures = timelineOf(message.channel_id).messages.flatMap(picturesOf);
  const index = pictures.findIndex(other => other.messageId === message.id && other.url === file.url);
  if (index < 0) openLightbox([{...file, messageId: message.id, description: file.description ?? ''}], 0);
  else openLightbox(pictures, index);
}
