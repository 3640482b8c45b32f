/** Discord's dialect of markdown, as rules of markdown-it. Yields tokens alone: `views/markdown.js` makes elements of them. */

const parser = globalThis.markdownit({html: false, breaks: true, linkify: true});
parser.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
parser.disable(['table', 'hr', 'lheading', 'code', 'reference', 'html_block', 'blockquote', 'image', 'html_inline', 'entity']);
parser.validateLink = address => /^https?:\/\//i.test(address);

/** Text up to the next character that may begin something; unlike markdown-it's own rule it stops at `|`, for spoilers. */
parser.inline.ruler.at('text', (state, silent) => {
  const next = state.src.slice(state.pos, state.posMax).search(/[\n!$%&*+\-:<=>@[\\\]^_`{|}~]/);
  if (next === 0) return false;
  const end = next < 0 ? state.posMax : state.pos + next;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

parser.inline.ruler.before('emphasis', 'spoiler', (state, silent) => {
  if (!state.src.startsWith('||', state.pos)) return false;
  const start = state.pos + 2;
  const end = state.src.indexOf('||', start);
  if (end <= start || end > state.posMax) return false;
  if (!silent) {
    const {posMax} = state;
    state.push('spoiler_open', 'span', 1);
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push('spoiler_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
});

/** What stands in angle brackets: pattern, and the token's content. */
const MARKS = [
  ['user', /^<@!?(\d{1,20})>/],
  ['role', /^<@&(\d{1,20})>/],
  ['channel', /^<#(\d{1,20})>/],
  ['command', /^<\/([-\w ]{1,100}):\d{1,20}>/],
  ['timestamp', /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/],
  ['emoji', /^<a?:(\w{2,32}):\d{1,20}>/],
  ['everyone', /^@(everyone|here)\b/],
];

parser.inline.ruler.before('autolink', 'mark', (state, silent) => {
  const first = state.src[state.pos];
  if (first !== '<' && first !== '@') return false;
  const rest = state.src.slice(state.pos, Math.min(state.posMax, state.pos + 130));
  for (const [kind, pattern] of MARKS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    if (!silent) {
      const token = state.push('mark', '', 0);
      token.meta = {kind, values: match.slice(1)};
    }
    state.pos += match[0].length;
    return true;
  }
  return false;
});

parser.block.ruler.before('list', 'subtext', (state, startLine, endLine, silent) => {
  const line = lineOf(state, startLine);
  if (!line.startsWith('-# ')) return false;
  if (silent) return true;
  state.line = startLine + 1;
  state.push('subtext_open', 'small', 1);
  const token = state.push('inline', '', 0);
  token.content = line.slice(3).trim();
  token.map = [startLine, state.line];
  token.children = [];
  state.push('subtext_close', 'small', -1);
  return true;
}, {alt: ['paragraph']});

/** `> ` quotes one line, `>>> ` all that follows. The quoted text is kept to be parsed by itself. */
parser.block.ruler.before('list', 'quote', (state, startLine, endLine, silent) => {
  const isMarked = line => line.startsWith('> ');
  const first = lineOf(state, startLine);
  const takesAll = first.startsWith('>>> ');
  if (state.env.quoted || !(takesAll || isMarked(first))) return false;
  if (silent) return true;
  const lines = [first.slice(takesAll ? 4 : 2)];
  let line = startLine + 1;
  for (; line < endLine && (takesAll || isMarked(lineOf(state, line))); line++) {
    lines.push(lineOf(state, line).slice(takesAll ? 0 : 2));
  }
  state.line = line;
  state.push('quote', 'blockquote', 0).content = lines.join('\n');
  return true;
}, {alt: ['paragraph']});

function lineOf(state, line) {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}

const KEPT = 1500;
const parsed = new Map();

/** The tokens of a message's text; those of recent texts are kept, as everything is drawn often. */
export function tokensOf(text, quoted = false) {
  const key = quoted ? `>${text}` : ` ${text}`;
  let tokens = parsed.get(key);
  if (!tokens) {
    tokens = parser.parse(text, {quoted});
    if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value);
    parsed.set(key, tokens);
  }
  return tokens;
}
