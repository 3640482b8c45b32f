/** The page's socket: keeps trying, ever more slowly, until it is closed. */

const FIRST_WAIT = 400;
const LONGEST_WAIT = 8000;

/**
 * Opens a socket that reconnects by itself.
 *
 * @param {() => Promise<string>} findUser asked before each attempt, as a server that was restarted may name people anew
 * @param {(events: {t: string, d: any}[]) => void} onEvents
 * @param {(connection: 'open'|'lost') => void} onConnection
 * @returns {() => void} closes it for good
 */
export function openSocket(findUser, onEvents, onConnection) {
  let socket = null;
  let wait = FIRST_WAIT;
  let timer = 0;
  let closed = false;

  async function connect() {
    let user;
    try {
      user = await findUser();
    } catch {
      return tryAgain();
    }
    if (closed) return undefined;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/page/socket?user=${encodeURIComponent(user)}`);
    socket.onmessage = message => {
      wait = FIRST_WAIT;
      onConnection('open');
      onEvents(JSON.parse(message.data));
    };
    socket.onclose = tryAgain;
    return undefined;
  }

  function tryAgain() {
    if (closed) return;
    socket = null;
    onConnection('lost');
    clearTimeout(timer);
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    socket?.close();
  };
}
