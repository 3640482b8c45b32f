/** A message's files: pictures in a grid, all others as cards. */
import {html, nothing} from '../lit.js';
import {byteCount} from '../model/format.js';
import {ownFile} from '../model/links.js';
import {isImage, isSpoiler, shownAttachments} from '../model/pictures.js';
import {state, update} from '../store.js';
import {icons} from './icons.js';
import {picture} from './picture.js';

export function attachments(message) {
  const all = shownAttachments(message);
  if (!all.length) return nothing;
  const images = all.filter(attachment => isImage(attachment) && ownFile(attachment.url));
  const files = all.filter(attachment => !images.includes(attachment));
  return html`${images.length ? pictureGrid(message, images.map(asPicture)) : nothing}
    ${files.map(file => fileCard({name: file.filename, size: file.size, url: ownFile(file.url), key: `${message.id}/${file.id}`, spoiler: isSpoiler(file)}))}`;
}

const asPicture = attachment => ({
  url: ownFile(attachment.url), name: attachment.filename, description: attachment.description,
  width: attachment.width, height: attachment.height, spoiler: isSpoiler(attachment),
});

/** Pictures side by side. */
export function pictureGrid(message, pictures) {
  const isAlone = pictures.length === 1;
  return html`<div class="picture-grid count-${Math.min(pictures.length, 5)}">${pictures.map(file => picture(message, file, isAlone))}</div>`;
}

/** A file that is no picture. @param {{name: string, size: ?number, url: ?string, key: string, spoiler?: boolean}} file */
export function fileCard({name, size, url, key, spoiler}) {
  if (spoiler && !state.revealed.has(key)) {
    return html`<button type="button" class="file-card" @click=${() => update(s => s.revealed.add(key))}>
      ${icons.eye}<span class="file-text"><span class="file-name">Spoiler</span><small>Press to show the file</small></span></button>`;
  }
  return html`<div class="file-card">${icons.file}
    <span class="file-text">${url ? html`<a class="file-name" href=${url} download=${name}>${name}</a>` : html`<span class="file-name">${name}</span>`}
      ${size == null ? nothing : html`<small>${byteCount(size)}</small>`}</span>
    ${url ? html`<a class="icon-button" href=${url} download=${name} aria-label="Download ${name}">${icons.download}</a>` : nothing}
  </div>`;
}
