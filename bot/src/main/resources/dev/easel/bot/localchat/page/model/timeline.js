/** The messages of one channel, oldest first. Timelines are values: each function gives a new one. */
import {compareIds} from './snowflake.js';

const MOST_KEPT = 300;
const KEPT_AFTER_CUT = 150;

export const emptyTimeline = {messages: [], loaded: false, loading: false, hasMore: true, failure: null, newFrom: null};

/** With one message more; one that is known already is replaced. */
export function withMessage(timeline, message) {
  const messages = [...timeline.messages];
  let at = messages.length;
  while (at > 0 && compareIds(messages[at - 1].id, message.id) > 0) at--;
  if (at > 0 && messages[at - 1].id === message.id) messages[at - 1] = message;
  else messages.splice(at, 0, message);
  return {...timeline, messages};
}

/** With a message in its new form; nothing changes where it isn't loaded. */
export function withChanged(timeline, id, change) {
  const messages = timeline.messages.map(message => {
    if (message.id === id) return change(message);
    if (message.referenced_message?.id === id) {
      return {...message, referenced_message: change(message.referenced_message)};
    }
    return message;
  });
  return {...timeline, messages};
}

export function withoutMessage(timeline, id) {
  const messages = timeline.messages.filter(message => message.id !== id).map(message =>
    message.referenced_message?.id === id ? {...message, referenced_message: null} : message);
  return {...timeline, messages};
}

/** With a page of older messages, as the server gives them: newest first. */
export function withOlder(timeline, page, size) {
  const known = new Set(timeline.messages.map(message => message.id));
  const older = page.filter(message => !known.has(message.id)).reverse();
  return {...timeline, messages: [...older, ...timeline.messages], loaded: true, loading: false, failure: null,
    hasMore: page.length >= size};
}

/** Without the oldest messages of a long timeline, so that a busy channel stays light. */
export function shortened(timeline) {
  if (timeline.messages.length <= MOST_KEPT) return timeline;
  return {...timeline, messages: timeline.messages.slice(-KEPT_AFTER_CUT), hasMore: true};
}
