/** What a message's looks depend on, so that it is drawn anew only where one of these has changed. */
import {state} from '../store.js';

const TICK = 30000;

/** @returns {any[]} equal from one drawing to the next where nothing has changed */
export function inputsOf({message, follows}, isLast) {
  const {ui} = state;
  return [
    message,
    follows,
    isLast,
    state.world,
    state.revealed.size,
    ui.highlighted === message.id,
    ui.menu?.message?.id === message.id,
    state.componentFailures.get(message.id),
    busyComponents(message.id),
    isTypedInto(message) ? Symbol('always') : null,
    // Times such as "2 minutes ago" move on.
    Math.floor(Date.now() / TICK),
  ];
}

const busyComponents = messageId => [...state.interactions.values()]
  .filter(about => about.messageId === messageId).map(about => about.customId).join(' ');

const isTypedInto = ({id}) => state.ui.editing?.id === id || state.ui.openSelect?.key.startsWith(`${id}/`);
