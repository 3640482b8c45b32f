/** What the composer suggests: commands with their descriptions and app, or names. */
import {html, nothing, ref, repeat} from '../lit.js';
import {takeSuggestion} from '../actions/suggestions.js';
import {shownName} from '../model/locale.js';
import {displayName} from '../model/names.js';
import {state} from '../store.js';
import {avatar} from './avatar.js';

const bringIntoView = element => element?.scrollIntoView({block: 'nearest'});
const keepFocus = event => event.preventDefault();

export function suggestionList({kind, choices, index}) {
  const label = kind === 'command' ? 'Commands' : 'Suggestions';
  return html`<div class="suggestions popover"><ul id="suggestions" role="listbox" aria-label=${label} @mousedown=${keepFocus}>
    ${repeat(choices, choice => choice.key, (choice, at) => html`<li id="suggestion-${at}" role="option" class="choice ${at === index ? 'marked' : ''}"
      aria-selected=${String(at === index)} data-testid=${kind === 'command' ? 'command-item' : 'suggestion'} @click=${() => takeSuggestion(at)}
      ${at === index ? ref(bringIntoView) : nothing}>${kind === 'command' ? commandItem(choice.item) : nameItem(choice)}</li>`)}
  </ul></div>`;
}

function commandItem({title, description, options}) {
  const required = options.filter(option => option.required);
  return html`${avatar(state.bot.user, 'small')}<span class="choice-text"><span><strong>/${title}</strong>
    ${required.map(option => html` <span class="option-name">${shownName(option)}</span>`)}</span><small>${description}</small></span>
    <span class="app-name">${displayName(state.bot.user)}</span>`;
}

const nameItem = ({user, name, detail}) => html`${user ? avatar(user, 'small') : nothing}<span class="choice-text">${name}</span>
  ${detail ? html`<span class="app-name">${detail}</span>` : nothing}`;
