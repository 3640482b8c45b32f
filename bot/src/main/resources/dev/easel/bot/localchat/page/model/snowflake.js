/** Discord's ids: numbers too large for JavaScript's, ordered by time. */

const EPOCH = 1420070400000n;

/** Orders ids from old to new. */
export const compareIds = (a, b) => (a.length - b.length) || (a < b ? -1 : a > b ? 1 : 0);

/** A new id of this moment, for nonces. */
export function newNonce() {
  const random = BigInt(Math.floor(Math.random() * 2 ** 22));
  return ((BigInt(Date.now()) - EPOCH << 22n) | random).toString();
}
