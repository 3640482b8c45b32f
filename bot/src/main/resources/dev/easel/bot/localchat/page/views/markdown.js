/** Tokens of markdown as elements. All text goes through lit's escaping; nothing becomes HTML. */
import {cssVariables, html, nothing} from '../lit.js';
import {safeLink} from '../model/links.js';
import {channelName, displayName, roleColor, userById} from '../model/names.js';
import {fullTime, timestampText} from '../model/format.js';
import {state, update} from '../store.js';
import {tokensOf} from '../markdown.js';
import {openChannel} from '../actions/channels.js';
import {openUserMenu} from '../actions/menus.js';

const EMOJI_ALONE = /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}\u{FE0F}?)*\s*){1,10}$/u;

/**
 * A message's text.
 *
 * @param {string} text
 * @param {string} scope what spoilers are told apart by, such as the message's id
 */
export function markdown(text, scope) {
  if (!text) return nothing;
  const size = EMOJI_ALONE.test(text) ? 'markdown large-emoji' : 'markdown';
  return html`<div class=${size}>${blocks(tokensOf(text), {scope, spoilers: 0})}</div>`;
}

/** A text without marks, for previews; what a spoiler hides stays hidden. */
export function plainText(text) {
  return tokensOf(text).map(block => (block.children ? plainInlines(block.children) : block.content)).filter(Boolean).join(' ').trim();
}

function plainInlines(tokens) {
  let hidden = 0;
  return tokens.map(token => {
    if (token.type === 'spoiler_open') return hidden++ ? '' : '▮▮▮';
    if (token.type === 'spoiler_close') hidden--;
    if (hidden) return '';
    if (token.type === 'mark') return markText(token.meta);
    return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
  }).join('');
}

const blocks = (tokens, context) => nested(tokens, token => {
  switch (token.type) {
    case 'inline': return inlines(token.children, context);
    case 'fence': return codeBlock(token);
    case 'quote': return html`<blockquote>${blocks(tokensOf(token.content, true), context)}</blockquote>`;
    default: return token.content;
  }
}, context);

const inlines = (tokens, context) => nested(tokens, token => {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak': return html`<br>`;
    case 'code_inline': return html`<code>${token.content}</code>`;
    case 'mark': return mark(token.meta);
    default: return token.content;
  }
}, context);

/** Walks a flat list of tokens; what stands between an opening and its closing one becomes an element's content. */
function nested(tokens, leaf, context) {
  const stack = [{content: []}];
  for (const token of tokens) {
    if (token.nesting === 1) {
      stack.push({token, content: []});
    } else if (token.nesting === -1) {
      const {token: opening, content} = stack.pop();
      stack.at(-1).content.push(element(opening, content, context));
    } else {
      stack.at(-1).content.push(leaf(token));
    }
  }
  return stack[0].content;
}

function element(token, content, context) {
  switch (token.type) {
    case 'paragraph_open': return token.hidden ? content : html`<p>${content}</p>`;
    case 'heading_open': return heading(token.tag, content);
    case 'subtext_open': return html`<p class="subtext">${content}</p>`;
    case 'bullet_list_open': return html`<ul>${content}</ul>`;
    case 'ordered_list_open': return html`<ol start=${token.attrGet('start') ?? 1}>${content}</ol>`;
    case 'list_item_open': return html`<li>${content}</li>`;
    case 'strong_open': return token.markup === '__' ? html`<u>${content}</u>` : html`<strong>${content}</strong>`;
    case 'em_open': return html`<em>${content}</em>`;
    case 's_open': return html`<s>${content}</s>`;
    case 'link_open': return link(token.attrGet('href'), content);
    case 'spoiler_open': return spoiler(`${context.scope}/${context.spoilers++}`, content);
    default: return content;
  }
}

function heading(tag, content) {
  if (tag === 'h1') return html`<h2 class="heading-1">${content}</h2>`;
  if (tag === 'h2') return html`<h3 class="heading-2">${content}</h3>`;
  return html`<h4 class="heading-3">${content}</h4>`;
}

const codeBlock = token => html`<pre tabindex="0"><code>${token.content.replace(/\n$/, '')}</code></pre>`;

function link(address, content) {
  const safe = safeLink(address);
  if (!safe) return content;
  return html`<a href=${safe} title=${safe} target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function spoiler(key, content) {
  const shown = state.revealed.has(key);
  const reveal = event => {
    if (shown || (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    update(s => s.revealed.add(key));
  };
  return shown
    ? html`<span class="spoiler shown">${content}</span>`
    : html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler, press to show" @click=${reveal}
        @keydown=${reveal}><span aria-hidden="true" inert>${content}</span></span>`;
}

function mark({kind, values}) {
  const text = markText({kind, values});
  switch (kind) {
    case 'user': return userMark(values[0], text);
    case 'role': return roleMark(values[0], text);
    case 'channel': return channelMark(values[0], text);
    case 'timestamp': return html`<time class="timestamp" title=${timeTitle(values[0])}>${text}</time>`;
    case 'emoji': return html`<span class="custom-emoji">${text}</span>`;
    default: return html`<span class="mention">${text}</span>`;
  }
}

function markText({kind, values: [value, style]}) {
  switch (kind) {
    case 'user': return `@${nameOf(userById(value))}`;
    case 'role': return `@${state.roles.get(value)?.name ?? 'unknown-role'}`;
    case 'channel': return `#${state.channels.has(value) ? channelName(state.channels.get(value)) : 'unknown'}`;
    case 'command': return `/${value}`;
    case 'timestamp': return timestampText(Number(value), style);
    case 'emoji': return `:${value}:`;
    default: return `@${value}`;
  }
}

const nameOf = user => (user ? displayName(user) : 'unknown-user');
const timeTitle = seconds => (Number.isNaN(new Date(seconds * 1000).getTime()) ? '' : fullTime(seconds * 1000));

function userMark(id, text) {
  const user = userById(id);
  if (!user) return html`<span class="mention">${text}</span>`;
  return html`<button type="button" class="mention" @click=${event => openUserMenu(event, user)}>${text}</button>`;
}

function roleMark(id, text) {
  const role = state.roles.get(id);
  return html`<span class="mention role" ${cssVariables({'--role': role ? roleColor(role) : null})}>${text}</span>`;
}

function channelMark(id, text) {
  if (!state.channels.has(id)) return html`<span class="mention">${text}</span>`;
  return html`<button type="button" class="mention" @click=${() => openChannel(id)}>${text}</button>`;
}
