/** What the person who is acting may do with a message. */
import {state} from '../store.js';
import {hasFlag, MessageFlag} from './flags.js';
import {may, maySend} from './permissions.js';

export function actionsOf(message) {
  const channel = state.channels.get(message.channel_id);
  const isMine = message.author.id === state.me.id;
  const isEphemeral = hasFlag(message, MessageFlag.ephemeral);
  const canDelete = isMine || may(channel, 'manageMessages') && channel?.permissions != null;
  return {
    mayReply: !isEphemeral && maySend(channel),
    mayEdit: isMine && !isEphemeral,
    mayDelete: !isEphemeral && canDelete,
    mayReact: !isEphemeral && may(channel, 'addReactions'),
    mayDismiss: isEphemeral,
  };
}
