/** Interactions with the bot, from the press of a button to the bot's acknowledgement, told apart by their nonces. */
import {api} from '../api.js';
import {focusComposer} from '../focus.js';
import {locale} from '../model/locale.js';
import {newNonce} from '../model/snowflake.js';
import {state, update} from '../store.js';
import {toast} from './toasts.js';

const LONGEST_WAIT = 20000;
const NO_ANSWER = 'The application did not respond';

/**
 * Sends an interaction and waits, by its nonce, for what the bot makes of it.
 *
 * @param {object} interaction its body, without channel and nonce
 * @param {object} about what is shown meanwhile: `{kind: 'component'|'command'|'menu'|'modal', channelId, …}`
 * @param {File[]} files
 * @returns {Promise<void>} once the bot has been told; rejected where the server refused
 */
export async function interact(interaction, about, files = []) {
  const nonce = newNonce();
  const timer = setTimeout(() => interactionFailed({nonce, reason: NO_ANSWER}), LONGEST_WAIT);
  update(s => {
    s.interactions.set(nonce, {...about, timer});
    s.outbox = s.outbox.filter(sent => sent.kind === 'message');
  });
  try {
    await api.interact({...interaction, channel_id: about.channelId, nonce, locale: locale()}, files);
  } catch (failure) {
    forget(nonce);
    throw failure;
  }
}

/** Presses a button or settles a select menu of a message. */
export async function useComponent(message, component, values) {
  const data = {component_type: component.type, custom_id: component.custom_id, ...(values && {values})};
  const about = {kind: 'component', channelId: message.channel_id, messageId: message.id, customId: component.custom_id};
  update(s => s.componentFailures.delete(message.id));
  try {
    await interact({type: 3, message_id: message.id, data}, about);
  } catch (failure) {
    update(s => s.componentFailures.set(message.id, failure.sentence));
  }
}

/** Whether a component waits for the bot. */
export const isBusy = (messageId, customId) => [...state.interactions.values()]
  .some(about => about.kind === 'component' && about.messageId === messageId && about.customId === customId);

/** Runs a command of a user's or a message's menu. */
export async function runMenuCommand(command, targetId) {
  const {channelId} = state;
  const data = {id: command.id, name: command.name, type: command.type, target_id: targetId};
  focusComposer();
  try {
    await interact({type: 2, data}, {kind: 'menu', channelId, name: command.name});
  } catch (failure) {
    toast(`${command.name}: ${failure.sentence}`);
  }
}

export function interactionSucceeded({nonce}) {
  const about = forget(nonce);
  if (about?.kind === 'modal') update(s => { s.ui.modal = null; });
}

export function interactionFailed({nonce, reason}) {
  const about = forget(nonce);
  if (!about) return;
  const sentence = reason || NO_ANSWER;
  switch (about.kind) {
    case 'component':
      update(s => s.componentFailures.set(about.messageId, sentence));
      break;
    case 'modal':
      update(s => { if (s.ui.modal) Object.assign(s.ui.modal, {sending: false, failure: sentence}); });
      break;
    default:
      update(s => { s.outbox = [...s.outbox, {kind: 'command', nonce, channelId: about.channelId, name: about.name, failure: sentence, again: about.again}]; });
  }
}

/** Fails whatever still waits: no answer to it can come any more. */
export function failInteractions(reason) {
  for (const nonce of state.interactions.keys()) interactionFailed({nonce, reason});
}

/** Shows the modal that answers an interaction of this window. */
export function openModal(modal) {
  if (!forget(modal.nonce)) return;
  update(s => {
    s.ui.modal = {...modal, values: new Map(), problems: new Map(), sending: false, failure: null};
  });
}

function forget(nonce) {
  const about = state.interactions.get(nonce);
  if (!about) return null;
  clearTimeout(about.timer);
  update(s => s.interactions.delete(nonce));
  return about;
}
