/** Dates, sizes and numbers in words. */

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const clockSeconds = new Intl.DateTimeFormat(undefined, {timeStyle: 'medium'});
const shortDate = new Intl.DateTimeFormat(undefined, {dateStyle: 'short'});
const longDate = new Intl.DateTimeFormat(undefined, {dateStyle: 'long'});
const dateTime = new Intl.DateTimeFormat(undefined, {dateStyle: 'long', timeStyle: 'short'});
const fullDateTime = new Intl.DateTimeFormat(undefined, {dateStyle: 'full', timeStyle: 'short'});
const relative = new Intl.RelativeTimeFormat(undefined, {numeric: 'auto'});

const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60],
  ['second', 1]];

export const dayOf = timestamp => longDate.format(new Date(timestamp));
export const fullTime = timestamp => fullDateTime.format(new Date(timestamp));
export const shortTime = timestamp => clock.format(new Date(timestamp));

/** A message's time: of today the clock alone. */
export function messageTime(timestamp) {
  const date = new Date(timestamp);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? clock.format(date) : `${shortDate.format(date)} ${clock.format(date)}`;
}

/** "in 5 minutes", "2 hours ago". */
function relativeTime(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return relative.format(Math.trunc(seconds / size), unit);
}

const STYLES = {t: clock, T: clockSeconds, d: shortDate, D: longDate, f: dateTime, F: fullDateTime};

/** A timestamp of a message, `<t:seconds:style>`. */
export function timestampText(seconds, style = 'f') {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  return style === 'R' ? relativeTime(date) : STYLES[style].format(date);
}

/** "1.5 MB". */
export function byteCount(bytes) {
  if (bytes < 1024) return plural(bytes, 'byte');
  const units = ['KB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
  const value = bytes / 2 ** (10 * power);
  return `${value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} ${units[power - 1]}`;
}

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
