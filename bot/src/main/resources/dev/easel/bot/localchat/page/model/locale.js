/** The language that the bot is told, and in which its commands are shown where they have it. */
import {state} from '../store.js';

/** Those that the page offers, by Discord's codes. */
export const LANGUAGES = [
  {locale: 'en-US', name: 'English', mark: 'EN'},
  {locale: 'zh-CN', name: '简体中文', mark: '中'},
];

export const locale = () => state.preferences.locale ?? LANGUAGES[0].locale;

/** How a command, an option or a choice is called in the person's language. */
export const shownName = node => node.name_localizations?.[locale()] ?? node.name;
export const shownDescription = node => node.description_localizations?.[locale()] ?? node.description;
