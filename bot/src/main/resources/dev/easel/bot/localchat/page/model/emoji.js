/** The emoji of the small picker, each with the name it is found by. */

const NAMES = {
  '👍': 'thumbs up', '👎': 'thumbs down', '❤️': 'heart red', '😂': 'joy laugh', '😍': 'heart eyes', '🎉': 'party tada',
  '🔥': 'fire', '✨': 'sparkles', '👀': 'eyes', '💯': 'hundred', '🙏': 'thanks pray', '👏': 'clap', '🙌': 'hooray',
  '😀': 'grin', '😄': 'smile', '😅': 'sweat smile', '😉': 'wink', '😊': 'blush', '😎': 'cool', '🤔': 'thinking',
  '😮': 'wow', '😢': 'sad cry', '😭': 'sob', '😡': 'angry', '🥳': 'celebrate', '🤩': 'star struck', '😴': 'sleepy',
  '🤯': 'mind blown', '🙃': 'upside down', '🫠': 'melting', '🤝': 'handshake', '👋': 'wave', '👌': 'ok hand',
  '✌️': 'victory', '🤞': 'fingers crossed', '💪': 'strong', '🫶': 'heart hands', '💔': 'broken heart', '💛': 'yellow heart',
  '💚': 'green heart', '💙': 'blue heart', '💜': 'purple heart', '⭐': 'star', '🌈': 'rainbow', '🌙': 'moon', '☀️': 'sun',
  '🎨': 'palette art', '🖼️': 'picture frame', '🖌️': 'brush', '📷': 'camera', '🦊': 'fox', '🐱': 'cat', '🐶': 'dog',
  '🐉': 'dragon', '🦄': 'unicorn', '🌸': 'blossom', '🌲': 'tree', '🍕': 'pizza', '☕': 'coffee', '🚀': 'rocket',
  '✉️': 'envelope mail', '✅': 'check yes', '❌': 'cross no', '❓': 'question', '⚠️': 'warning',
};

/** `{emoji, name}` in the picker's order. */
const EMOJI = Object.entries(NAMES).map(([emoji, name]) => ({emoji, name}));

/** Those whose name has the text in it. */
export const findEmoji = text => EMOJI.filter(({name}) => name.includes(text.trim().toLowerCase()));

/** What one reacts with most: to a bot's pictures, to have them sent, taken away or marked. */
export const quickEmoji = message => (message.author.bot ? ['✉️', '❌', '⭐'] : ['👍']);

/** How an emoji of a message is shown; one of a server's own is told by name, as its picture lies elsewhere. */
export const emojiText = emoji => (emoji.id ? `:${emoji.name}:` : emoji.name);
export const sameEmoji = (a, b) => (a.id || b.id ? a.id === b.id : a.name === b.name);
