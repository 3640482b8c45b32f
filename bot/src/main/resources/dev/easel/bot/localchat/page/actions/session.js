/** Who acts, and what the server says of their world: loaded when the socket opens, kept fresh by its events. */
import {actAs, api} from '../api.js';
import {applyEvents} from '../events.js';
import {channelSlug} from '../model/names.js';
import {isDirect} from '../model/permissions.js';
import {openSocket} from '../socket.js';
import {currentChannel, forgetPerson, state, update} from '../store.js';
import {reloadChannel, showChannel} from './channels.js';
import {failInteractions} from './interactions.js';

let closeSocket = () => {};
let username = null;
let generation = 0;
let waiting = null;

/** Begins with the person that the page's address names, or with the first. */
export async function start() {
  addEventListener('popstate', () => followAddress());
  await followAddress();
}

/** Shows the page as another person. */
export async function switchTo(person) {
  if (person.id === state.me?.id) return;
  const wanted = state.channelId && currentChannel() && !isDirect(currentChannel()) ? channelSlug(currentChannel()) : null;
  writeAddress({user: person.username, channel: wanted}, true);
  await followAddress();
}

async function followAddress() {
  const address = readAddress();
  if (state.me && (address.user === state.me.username || address.user === state.me.id)) {
    const channel = channelNamed(address.channel);
    if (channel) showChannel(channel.id);
    return;
  }
  closeSocket();
  forgetPerson();
  username = address.user;
  const mine = ++generation;
  update(s => { s.connection = 'connecting'; });
  closeSocket = openSocket(
    () => findPerson(mine),
    events => mine === generation && receive(events),
    connection => mine === generation && connection !== state.connection && update(s => { s.connection = connection; }));
}

/** The id of the person to act as; the names stay when a server that was restarted gives other ids. */
async function findPerson(mine) {
  try {
    const people = await api.people();
    if (mine !== generation) throw new Error('another person took over');
    const person = people.find(one => one.username === username || one.id === username) ?? people[0];
    username = person.username;
    actAs(person.id);
    update(s => { s.people = people; });
    return person.id;
  } catch (failure) {
    if (mine === generation && state.phase === 'starting') update(s => { s.failure = failure.message; });
    throw failure;
  }
}

function receive(events) {
  if (events.some(event => event.t === 'HELLO' || event.t === 'RESYNC')) refresh();
  if (waiting) waiting.push(...events);
  else applyEvents(events);
}

/** Asks for everything anew; what happens meanwhile is applied afterwards. */
async function refresh() {
  const mine = generation;
  const events = waiting = [];
  try {
    const snapshot = await api.state();
    if (mine !== generation) return;
    failInteractions('The connection was lost before an answer came.');
    update(() => applySnapshot(snapshot));
    await enterChannel();
  } catch (failure) {
    update(s => { s.failure = failure.message; });
  } finally {
    if (waiting === events) waiting = null;
  }
  if (mine === generation) applyEvents(events);
}

function applySnapshot(snapshot) {
  state.phase = 'ready';
  state.world++;
  state.failure = null;
  state.me = snapshot.me;
  state.people = snapshot.people;
  state.bot = snapshot.bot;
  state.files = snapshot.files;
  state.guild = snapshot.guild;
  state.members = new Map(snapshot.guild.members.map(member => [member.user.id, member]));
  state.roles = new Map(snapshot.guild.roles.map(role => [role.id, role]));
  state.channels = new Map(snapshot.channels.map(channel => [channel.id, channel]));
  state.unread = snapshot.unread;
  state.commands.clear();
  for (const [id, timeline] of state.timelines) {
    if (id !== state.channelId || !state.channels.has(id)) state.timelines.delete(id);
    else state.timelines.set(id, {...timeline, loaded: false, loading: false});
  }
}

async function enterChannel() {
  const channel = currentChannel() ?? channelNamed(readAddress().channel) ?? firstChannel();
  if (!channel) return;
  if (channel.id === state.channelId) await reloadChannel(channel.id);
  else showChannel(channel.id);
  writeAddress({user: state.me.username, channel: channelSlug(channel)}, false);
}

const channelNamed = name => [...state.channels.values()].find(channel => channel.id === name || channelSlug(channel) === name);
const firstChannel = () => [...state.channels.values()].find(channel => channel.type === 0);

function readAddress() {
  const query = new URLSearchParams(location.search);
  return {user: query.get('user'), channel: query.get('channel')};
}

/** Writes who acts and where into the address, so that a window can be opened on it. */
function writeAddress({user = state.me?.username, channel}, isNew) {
  const query = new URLSearchParams();
  if (user) query.set('user', user);
  if (channel) query.set('channel', channel);
  if (`?${query}` === location.search) return;
  history[isNew ? 'pushState' : 'replaceState'](null, '', `?${query}`);
}
