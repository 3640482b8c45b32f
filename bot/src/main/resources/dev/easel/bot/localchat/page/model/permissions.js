/** What a person may do in a channel, read from the decimal string that the server gives. */

const BITS = {
  addReactions: 1n << 6n,
  manageMessages: 1n << 13n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  useCommands: 1n << 31n,
  sendInThreads: 1n << 38n,
};

const THREADS = new Set([10, 11, 12]);

export const isThread = channel => THREADS.has(channel.type);
export const isDirect = channel => channel.type === 1 || channel.type === 3;

/** Whether the person may, in this channel; everything not said to be forbidden is allowed. */
export function may(channel, what) {
  if (!channel || channel.permissions == null) return true;
  return (BigInt(channel.permissions) & BITS[what]) !== 0n;
}

export const maySend = channel => may(channel, isThread(channel) ? 'sendInThreads' : 'sendMessages');
