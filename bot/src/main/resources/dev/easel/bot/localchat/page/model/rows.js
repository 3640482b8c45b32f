/** A timeline as the rows that are drawn: day dividers, the "New" divider, messages, those that joined the one above. */
import {dayOf} from './format.js';
import {hasFlag, MessageFlag, MessageType} from './flags.js';

const TOGETHER = 7 * 60 * 1000;
const ALONE = new Set([MessageType.join, MessageType.threadCreated, MessageType.threadStarter]);

/** @returns {{kind: 'day'|'new'|'message', key: string, message?: object, follows?: boolean, label?: string}[]} */
export function rowsOf(messages, newFrom) {
  const rows = [];
  let previous = null;
  for (const message of messages) {
    const isNewDay = !previous || dateOf(message) !== dateOf(previous);
    if (isNewDay) rows.push({kind: 'day', key: `day-${message.id}`, label: dayOf(message.timestamp)});
    const isFirstNew = message.id === newFrom;
    if (isFirstNew) rows.push({kind: 'new', key: 'new'});
    const follows = !isNewDay && !isFirstNew && previous !== null && joins(previous, message);
    rows.push({kind: 'message', key: message.id, message, follows});
    previous = message;
  }
  return rows;
}

const dateOf = ({timestamp}) => new Date(timestamp).toDateString();

/** Whether a message is drawn below the one before without its author's name again. */
function joins(previous, message) {
  return previous.author.id === message.author.id
    && new Date(message.timestamp) - new Date(previous.timestamp) < TOGETHER
    && !startsAnew(message)
    && !ALONE.has(previous.type)
    && hasFlag(previous, MessageFlag.ephemeral) === hasFlag(message, MessageFlag.ephemeral)
    && (previous.webhook_id ?? '') === (message.webhook_id ?? '');
}

const startsAnew = message => ALONE.has(message.type) || message.type === MessageType.reply || commandOf(message) !== null
  || Boolean(message.message_reference);

/**
 * The command whose answer a message is, by way of a form or not: `{user, name, targetId}`, or null. A slash command's name
 * comes with the slash; `targetId` is the message that a menu command was chosen on.
 */
export function commandOf(message) {
  const metadata = message.interaction_metadata;
  const command = [metadata, metadata?.triggering_interaction_metadata].find(one => one?.type === 2 && one.user);
  if (!command) return null;
  const isMenu = Boolean(command.target_message_id || command.target_user);
  const name = command.name ? (isMenu ? '' : '/') + command.name : null;
  return {user: command.user, name, targetId: command.target_message_id ?? null};
}
