/** An embed: a card with a coloured edge. */
import {cssVariables, html, nothing} from '../lit.js';
import {fullTime} from '../model/format.js';
import {ownFile, safeLink} from '../model/links.js';
import {hexColor} from '../model/names.js';
import {mediaFile} from '../model/pictures.js';
import {markdown} from './markdown.js';
import {picture} from './picture.js';

export function embed(message, data, index) {
  const scope = `${message.id}/embed-${index}`;
  return html`<article class="embed" ${cssVariables({'--edge': hexColor(data.color)})}>
    <div class="embed-text">
      ${data.provider?.name ? html`<small>${data.provider.name}</small>` : nothing}
      ${data.author?.name ? html`<p class="embed-author">${linked(data.author.url, data.author.name)}</p>` : nothing}
      ${data.title ? html`<h3>${linked(data.url, data.title)}</h3>` : nothing}
      ${markdown(data.description, scope)}
      ${data.fields?.length ? html`<dl>${data.fields.map((field, at) => html`<div class=${field.inline ? 'inline' : ''}>
        <dt>${field.name}</dt><dd>${markdown(field.value, `${scope}-${at}`)}</dd></div>`)}</dl>` : nothing}
    </div>
    ${data.thumbnail ? html`<div class="embed-thumbnail">${media(message, data.thumbnail, false)}</div>` : nothing}
    ${data.image ? html`<div class="embed-image">${media(message, data.image, true)}</div>` : nothing}
    ${footer(data)}
  </article>`;
}

function linked(address, text) {
  const safe = safeLink(address);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

/** A picture of this server; one that lies elsewhere is named, as the page loads nothing from the network. */
function media(message, item, isAlone) {
  const file = mediaFile(message, item);
  if (file.url && ownFile(file.url)) return picture(message, file, isAlone);
  const safe = safeLink(file.address);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">Picture at ${new URL(safe).host}</a>` : nothing;
}

function footer({footer: foot, timestamp}) {
  if (!foot?.text && !timestamp) return nothing;
  const parts = [foot?.text, timestamp && fullTime(timestamp)].filter(Boolean);
  return html`<footer>${parts.join(' · ')}</footer>`;
}
