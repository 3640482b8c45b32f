/** Addresses: which may be followed, and which are the chat server's own. */

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address if it is http(s), otherwise null. */
export function safeLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A file of this server as a path of this origin, whichever loopback name either goes by; null for anything else. */
export function ownFile(address) {
  try {
    const url = new URL(address, location.origin);
    if (url.protocol === 'blob:') return address;
    const isOwn = url.origin === location.origin
      || (LOOPBACK.has(url.hostname) && LOOPBACK.has(location.hostname) && url.port === location.port);
    return isOwn && url.pathname.startsWith('/attachments/') ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}
