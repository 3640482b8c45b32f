/** The commands a person may use, as the picker lists them. */
import {CommandType, Option} from './flags.js';
import {shownDescription, shownName} from './locale.js';

/**
 * @typedef {{key: string, command: object, path: string[], name: string, title: string, description: string, options: object[]}} CommandItem
 *   `title` is the name as it is shown
 */

/** Slash commands, each sub-command by itself. @returns {CommandItem[]} */
export function slashCommands(commands) {
  return commands.filter(command => (command.type ?? 1) === CommandType.slash)
    .flatMap(command => leaves(command, [command]))
    .sort((a, b) => a.title.localeCompare(b.title));
}

function leaves(command, nodes) {
  const node = nodes.at(-1);
  const options = node.options ?? [];
  const inner = options.filter(option => option.type === Option.subCommand || option.type === Option.subCommandGroup);
  if (inner.length) return inner.flatMap(option => leaves(command, [...nodes, option]));
  const names = nodes.map(one => one.name);
  const name = names.join(' ');
  const title = nodes.map(shownName).join(' ');
  return [{key: `${command.id} ${name}`, command, path: names.slice(1), name, title, description: shownDescription(node) ?? '', options}];
}

/** Commands of a context menu, of users or of messages. */
export const menuCommands = (commands, type) => commands.filter(command => command.type === type);

/** Those that match what was typed after the slash: names that begin so first. */
export function matching(items, typed) {
  const text = typed.trim().toLowerCase();
  const named = (item, fits) => fits(item.title.toLowerCase()) || fits(item.name);
  const rank = item => (named(item, name => name.startsWith(text)) ? 0 : named(item, name => name.includes(text)) ? 1 : item.description.toLowerCase().includes(text) ? 2 : 3);
  return items.map(item => ({item, rank: rank(item)}))
    .filter(entry => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(entry => entry.item);
}

/** The command that a text begins with, by its whole name and a space, with what follows: `{item, rest}`, or null. */
export function typedCommand(items, text) {
  const found = items.flatMap(item => [item.title, item.name].map(name => ({item, name})))
    .filter(({name}) => text.startsWith(`/${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found ? {item: found.item, rest: text.slice(found.name.length + 2)} : null;
}

/** What an interaction says of the command and its options, sub-commands nested. */
export function commandData(item, options) {
  let nested = options;
  item.path.toReversed().forEach((name, depth) => {
    nested = [{type: depth === 0 ? Option.subCommand : Option.subCommandGroup, name, options: nested}];
  });
  return {id: item.command.id, name: item.command.name, type: CommandType.slash, options: nested};
}
