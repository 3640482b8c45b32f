/** The chat server's page API: one function for each request. */

let actor = '';

/** Names who acts from now on. */
export function actAs(userId) {
  actor = userId;
}

/** A request that was refused, or that found no server (`status` 0). */
class ApiError extends Error {
  constructor(status, body) {
    super(body?.message ?? `The chat server answered ${status}`);
    this.status = status;
    this.code = body?.code ?? 0;
    this.problems = body?.errors ? problemsOf(body.errors) : [];
  }

  /** One sentence for people. */
  get sentence() {
    if (!this.problems.length) return this.message;
    return this.problems.map(problem => problem.message).join(' ');
  }
}

/** Flattens Discord's error tree to `{path, message}`. */
function problemsOf(tree, path = []) {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(error => ({path: path.join('.'), message: error.message}))
      : problemsOf(value, [...path, key]));
}

async function request(method, path, {query = {}, body, signal} = {}) {
  const url = new URL(`/page${path}`, location.origin);
  if (actor) url.searchParams.set('user', actor);
  for (const [name, value] of Object.entries(query)) {
    if (value != null) url.searchParams.set(name, value);
  }
  const isForm = body instanceof FormData;
  const options = {method, signal, body: isForm || body === undefined ? body : JSON.stringify(body)};
  if (body !== undefined && !isForm) options.headers = {'Content-Type': 'application/json'};
  const response = await fetch(url, options).catch(failure => {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiError(0, {message: 'The chat server cannot be reached.'});
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, parsed(text));
  return text ? parsed(text) : null;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A body with files as Discord's multipart, or as JSON where there are none. */
function withFiles(payload, files) {
  if (!files.length) return payload;
  const form = new FormData();
  form.append('payload_json', JSON.stringify(payload));
  files.forEach((file, index) => form.append(`files[${index}]`, file, file.name));
  return form;
}

const messagesOf = channel => `/channels/${channel}/messages`;
const reaction = (channel, message, emoji) =>
  `${messagesOf(channel)}/${message}/reactions/${encodeURIComponent(emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name)}`;

export const api = {
  people: () => request('GET', '/people'),
  state: () => request('GET', '/state'),
  messages: (channel, before) => request('GET', messagesOf(channel), {query: {before, limit: 50}}),
  send: (channel, message, files = []) => request('POST', messagesOf(channel), {body: withFiles(message, files)}),
  edit: (channel, message, content) => request('PATCH', `${messagesOf(channel)}/${message}`, {body: {content}}),
  remove: (channel, message) => request('DELETE', `${messagesOf(channel)}/${message}`),
  dismiss: (channel, message) => request('DELETE', `${messagesOf(channel)}/${message}/dismiss`),
  react: (channel, message, emoji) => request('PUT', reaction(channel, message, emoji)),
  unreact: (channel, message, emoji) => request('DELETE', reaction(channel, message, emoji)),
  typing: channel => request('POST', `/channels/${channel}/typing`),
  ack: (channel, message) => request('POST', `/channels/${channel}/ack`, {body: {message_id: message}}),
  commands: channel => request('GET', `/channels/${channel}/commands`),
  members: (channel, query) => request('GET', `/channels/${channel}/members`, {query: {query, limit: 25}}),
  interact: (interaction, files = []) => request('POST', '/interactions', {body: withFiles(interaction, files)}),
};
