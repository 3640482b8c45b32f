/** The pictures of a message: where they lie, and how large they are drawn. */
import {hasFlag, Component, MessageFlag} from './flags.js';
import {ownFile} from './links.js';

const WIDEST = 520;
const HIGHEST = 420;
/** Small pictures are drawn larger, up to this width and this many times. */
const SMALL = 320;
const MOST_ENLARGED = 2;

export const isImage = attachment => /^image\/(png|jpe?g|gif|webp|avif)/.test(attachment.content_type ?? '')
  || (!attachment.content_type?.startsWith('image/') && /\.(png|jpe?g|gif|webp|avif)$/i.test(attachment.filename ?? ''));

export const isSpoiler = attachment => attachment.filename.startsWith('SPOILER_') || ((attachment.flags ?? 0) & 8) !== 0;

/** What an unfurled media item stands for: a file of this server, by its address or its name among the attachments. */
export function mediaFile(message, media) {
  const name = /^attachment:\/\/(.+)$/.exec(media?.url ?? '')?.[1];
  const attachment = message.attachments?.find(one => one.filename === name || (media?.attachment_id && one.id === media.attachment_id)
    || (media?.id && one.id === media.id));
  const url = ownFile(attachment?.url ?? media?.url ?? '');
  return {
    url,
    address: media?.url ?? '',
    name: attachment?.filename ?? nameIn(media?.url ?? ''),
    size: attachment?.size ?? media?.size ?? null,
    width: media?.width || attachment?.width || null,
    height: media?.height || attachment?.height || null,
  };
}

const nameIn = address => decodeURIComponent(address.split(/[?#]/)[0].split('/').at(-1) || 'file');

/** The size a picture takes on the page before it has come. */
export function shownSize({width, height}) {
  if (!width || !height) return null;
  const enlarged = Math.min(MOST_ENLARGED, Math.max(1, SMALL / width));
  const scale = Math.min(enlarged, WIDEST / width, HIGHEST / height);
  return {width: Math.round(width * scale), height: Math.round(height * scale)};
}

/** The pictures of a message in their order. @returns {{url, name, description, messageId}[]} */
export function picturesOf(message) {
  const found = hasFlag(message, MessageFlag.componentsV2)
    ? inComponents(message, message.components ?? [])
    : [...shownAttachments(message).filter(isImage).map(attachment => ({...attachment, name: attachment.filename, url: ownFile(attachment.url)})),
      ...(message.embeds ?? []).filter(embed => embed.image).map(embed => mediaFile(message, embed.image))];
  return found.filter(picture => picture.url)
    .map(({url, name, description}) => ({url, name, description: description ?? '', messageId: message.id}));
}

function inComponents(message, components) {
  return components.flatMap(component => {
    if (component.type === Component.mediaGallery) {
      return component.items.map(item => ({...mediaFile(message, item.media), description: item.description}));
    }
    if (component.type === Component.section && component.accessory?.type === Component.thumbnail) {
      return [{...mediaFile(message, component.accessory.media), description: component.accessory.description}];
    }
    return inComponents(message, component.components ?? []);
  });
}

/** The attachments drawn by themselves: not those that an embed shows. */
export function shownAttachments(message) {
  const inEmbeds = new Set((message.embeds ?? []).flatMap(embed => [embed.image?.url, embed.thumbnail?.url]).filter(Boolean));
  return (message.attachments ?? []).filter(attachment => !inEmbeds.has(attachment.url) && !inEmbeds.has(`attachment://${attachment.filename}`));
}
