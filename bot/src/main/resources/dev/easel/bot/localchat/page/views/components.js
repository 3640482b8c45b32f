/** Message components: rows of buttons and select menus, and the layouts of Components V2. */
import {cssVariables, html, nothing} from '../lit.js';
import {isBusy, useComponent} from '../actions/interactions.js';
import {Component, isSelect} from '../model/flags.js';
import {emojiText} from '../model/emoji.js';
import {safeLink} from '../model/links.js';
import {hexColor} from '../model/names.js';
import {mediaFile} from '../model/pictures.js';
import {state} from '../store.js';
import {fileCard, pictureGrid} from './attachments.js';
import {icons} from './icons.js';
import {markdown} from './markdown.js';
import {picture} from './picture.js';
import {selectMenu} from './select-menu.js';

const STYLES = {1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'primary'};

export function components(message) {
  if (!message.components?.length) return nothing;
  const failure = state.componentFailures.get(message.id);
  return html`<div class="components">${message.components.map((component, index) => layout(message, component, index))}
    ${failure ? html`<p class="component-failure" role="alert" data-testid="component-failure">This interaction failed${
      failure === 'This interaction failed' ? '' : `: ${failure}`}</p>` : nothing}</div>`;
}

function layout(message, component, index) {
  switch (component.type) {
    case Component.actionRow: return html`<div class="action-row">${component.components.map(one => control(message, one))}</div>`;
    case Component.container: return container(message, component, index);
    case Component.section: return section(message, component);
    case Component.textDisplay: return markdown(component.content, `${message.id}/text-${component.id ?? index}`);
    case Component.mediaGallery: return gallery(message, component);
    case Component.file: return file(message, component);
    case Component.separator: return html`<hr class="separator ${component.spacing === 2 ? 'wide' : ''} ${component.divider === false ? 'plain' : ''}">`;
    default: return control(message, component);
  }
}

function container(message, component, index) {
  const key = `${message.id}/container-${component.id ?? index}`;
  return html`<div class="container ${component.accent_color ? 'accented' : ''}" ${cssVariables({'--edge': hexColor(component.accent_color)})}>
    ${component.spoiler ? spoilerCover(key, () => children(message, component)) : children(message, component)}</div>`;
}

const children = (message, component) => component.components.map((one, at) => layout(message, one, at));

function spoilerCover(key, content) {
  if (state.revealed.has(key)) return content();
  return html`<details class="spoiler-block" @toggle=${event => event.target.open && state.revealed.add(key)}>
    <summary>Spoiler, press to show</summary>${content()}</details>`;
}

function section(message, component) {
  const {accessory} = component;
  return html`<div class="section"><div class="section-text">${children(message, component)}</div>
    ${accessory?.type === Component.thumbnail
      ? html`<div class="thumbnail">${thumbnail(message, accessory)}</div>`
      : accessory ? html`<div class="section-accessory">${control(message, accessory)}</div>` : nothing}</div>`;
}

const thumbnail = (message, {media, description, spoiler}) => shown(message, {...mediaFile(message, media), description, spoiler}, false);

function gallery(message, component) {
  const pictures = component.items.map(item => ({...mediaFile(message, item.media), description: item.description, spoiler: item.spoiler}));
  return pictures.every(one => one.url)
    ? pictureGrid(message, pictures)
    : pictures.map(one => shown(message, one, true));
}

function shown(message, file, isAlone) {
  return file.url ? picture(message, file, isAlone) : fileCard({name: file.address, size: null, url: null, key: file.address});
}

function file(message, component) {
  const found = mediaFile(message, component.file);
  return fileCard({...found, name: component.name ?? found.name, size: component.size ?? found.size,
    key: `${message.id}/${found.name}`, spoiler: component.spoiler});
}

function control(message, component) {
  if (component.type === Component.button) return button(message, component);
  if (isSelect(component.type)) {
    const isWaiting = isBusy(message.id, component.custom_id);
    return selectMenu({component, scope: message.id, isBusy: isWaiting, onDone: values => useComponent(message, component, values)});
  }
  return nothing;
}

function button(message, component) {
  const content = html`${component.emoji ? html`<span class="button-emoji">${emojiText(component.emoji)}</span>` : nothing}${component.label ?? ''}`;
  const label = component.label || component.emoji?.name || 'Button';
  if (component.style === 5) {
    const address = safeLink(component.url);
    return html`<a class="button link" href=${component.disabled || !address ? nothing : address} target="_blank" rel="noopener noreferrer"
      aria-disabled=${String(Boolean(component.disabled || !address))}>${content}${icons.external}</a>`;
  }
  const isWaiting = isBusy(message.id, component.custom_id);
  return html`<button type="button" class="button ${STYLES[component.style] ?? 'secondary'} ${isWaiting ? 'busy' : ''}" aria-label=${label}
    aria-busy=${String(isWaiting)} data-custom-id=${component.custom_id ?? ''} ?disabled=${component.disabled}
    @click=${() => !isWaiting && useComponent(message, component)}>
    <span class="button-content">${content}</span>${isWaiting ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}</button>`;
}
