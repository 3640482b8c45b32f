/** The page's one state and its one way to change: `update`, after which everything is drawn anew, once a frame. */

/** What holds for the person who is acting; emptied when another one takes over. */
const personal = () => ({
  me: null,
  channelId: null,
  channels: new Map(),
  unread: {},
  timelines: new Map(),
  commands: new Map(),
  typing: new Map(),
  interactions: new Map(),
  outbox: [],
  componentFailures: new Map(),
  revealed: new Set(),
  ui: {drawer: null, menu: null, lightbox: null, modal: null, confirm: null, editing: null, emoji: null,
    quickSwitcher: null, switcher: false, openSelect: null, highlighted: null, dragging: false},
});

export const state = {
  phase: 'starting',
  failure: null,
  connection: 'connecting',
  people: [],
  /** Counts the changes of names, roles, channels and rights. */
  world: 0,
  bot: null,
  guild: null,
  members: new Map(),
  roles: new Map(),
  files: {max_file_bytes: 10 * 1024 * 1024, max_request_bytes: 25 * 1024 * 1024, max_files: 10},
  drafts: new Map(),
  toasts: [],
  preferences: {},
  ...personal(),
};

let draw = () => {};
let scheduled = false;

/** Names the function that draws the state. */
export function drawWith(drawing) {
  draw = drawing;
}

/** Changes the state and has it drawn with the next frame. */
export function update(change) {
  change?.(state);
  if (scheduled) return;
  scheduled = true;
  // A hidden tab gets no frames, yet its unread marks must move on.
  if (document.hidden) setTimeout(flush, 50);
  else requestAnimationFrame(flush);
}

/** Draws now, for what must be on the page before the next key is pressed. */
export function flush() {
  scheduled = false;
  draw(state);
}

/** Changes the state and draws at once. */
export function updateNow(change) {
  change?.(state);
  flush();
}

/** Forgets what belonged to the person who acted until now. */
export function forgetPerson() {
  Object.assign(state, personal(), {phase: 'starting', failure: null});
}

export const currentChannel = () => state.channels.get(state.channelId) ?? null;
