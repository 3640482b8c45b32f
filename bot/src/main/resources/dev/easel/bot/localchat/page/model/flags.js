/** Flags and types of Discord's messages and components, by name. */

export const MessageFlag = {ephemeral: 1 << 6, loading: 1 << 7, suppressNotifications: 1 << 12, componentsV2: 1 << 15};

export const hasFlag = (message, flag) => ((message.flags ?? 0) & flag) !== 0;

export const MessageType = {join: 7, threadCreated: 18, reply: 19, slashCommand: 20, threadStarter: 21, menuCommand: 23};

export const Component = {
  actionRow: 1, button: 2, stringSelect: 3, textInput: 4, userSelect: 5, roleSelect: 6, mentionableSelect: 7,
  channelSelect: 8, section: 9, textDisplay: 10, thumbnail: 11, mediaGallery: 12, file: 13, separator: 14, container: 17,
  label: 18, fileUpload: 19, radioGroup: 21, checkboxGroup: 22, checkbox: 23,
};

export const isSelect = type => type === 3 || (type >= 5 && type <= 8);

export const CommandType = {slash: 1, user: 2, message: 3};

export const Option = {
  subCommand: 1, subCommandGroup: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9,
  number: 10, attachment: 11,
};
