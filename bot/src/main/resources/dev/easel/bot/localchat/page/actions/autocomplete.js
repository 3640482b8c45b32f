/** Asks the bot for an option's choices while someone types. */
import {api} from '../api.js';
import {locale, shownName} from '../model/locale.js';
import {newNonce} from '../model/snowflake.js';

const PAUSE = 250;
const LONGEST_WAIT = 4000;

const asked = new Map();
let timer = 0;
let latest = 0;

/**
 * Asks after a pause in typing; an answer to an older question is not passed on.
 *
 * @param {string} channelId
 * @param {object} data the command with its options, the focused one marked
 * @param {(choices: {name, value}[] | null) => void} onChoices null where loading failed
 */
export function askForChoices(channelId, data, onChoices) {
  const mine = ++latest;
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const choices = await ask(channelId, data).catch(() => null);
    if (mine === latest) onChoices(choices);
  }, PAUSE);
}

/** Forgets the question that is on its way. */
export function stopAsking() {
  latest++;
  clearTimeout(timer);
}

function ask(channelId, data) {
  const nonce = newNonce();
  return new Promise((resolve, reject) => {
    asked.set(nonce, resolve);
    setTimeout(() => {
      if (asked.delete(nonce)) reject(new Error('no choices came'));
    }, LONGEST_WAIT);
    api.interact({type: 4, channel_id: channelId, nonce, locale: locale(), data}).catch(reject);
  });
}

/** Takes the bot's answer. */
export function resolveAutocomplete({nonce, choices}) {
  asked.get(nonce)?.(choices.map(choice => ({...choice, name: shownName(choice)})));
  asked.delete(nonce);
}
