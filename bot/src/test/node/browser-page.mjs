// The page in a browser, in words of somebody who uses it.
import { join } from 'node:path';
import { load, say } from './packages.mjs';

const { chromium } = load('playwright-core');

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const SIZES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};
/** A drawing on two busy processors. */
const PATIENCE = 120_000;

export const check = (condition, what) => {
  if (!condition) throw new Error(what);
};

/** Keeps every percentage that was ever shown: progress can be over before anyone looks. */
const watchProgress = () => {
  window.easelProgress = [];
  const look = () => {
    for (const [text] of document.body?.innerText.matchAll(/\((\d+%|Waiting to start|Loading the model)\)/g) ?? []) {
      if (!window.easelProgress.includes(text)) window.easelProgress.push(text);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
};

export class ChatPage {
  #browser;
  #page;
  #size;
  #folder;
  #faults = [];
  #grids = 0;

  static async open({ address, size, executablePath, folder }) {
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const context = await browser.newContext(SIZES[size]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const chat = new ChatPage();
    Object.assign(chat, { address });
    chat.#browser = browser;
    chat.#page = page;
    chat.#size = size;
    chat.#folder = folder;
    await chat.#watch(new URL(address));
    return chat;
  }

  async #watch({ host }) {
    this.#page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#faults.push(`console: ${message.text()}`);
    });
    this.#page.on('pageerror', (error) => this.#faults.push(`error: ${error.stack}`));
    this.#page.on('request', (request) => {
      const { protocol, host: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== host) this.#faults.push(`request to ${request.url()}`);
    });
    this.#page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) this.#faults.push(`socket to ${socket.url()}`);
    });
    await this.#page.addInitScript(watchProgress);
  }

  get isPhone() {
    return this.#size === 'phone';
  }

  get keyboard() {
    return this.#page.keyboard;
  }

  at(testid) {
    return this.#page.locator(`[data-testid="${testid}"]`);
  }

  find(selector) {
    return this.#page.locator(selector);
  }

  /** Opens the page as somebody, in a channel. */
  async visit(user, channel) {
    await this.#page.goto(`${this.address}?user=${user}&channel=${channel}`);
    await this.at('composer').waitFor();
  }

  async awaitBot() {
    await this.find('[data-testid="bot-status"][data-state="ready"]').waitFor({ timeout: PATIENCE });
  }

  /** Keeps a picture of the window, of the end of a message where one is given. */
  async shot(name, message) {
    if (message) await message.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await this.#page.screenshot({ path: join(this.#folder, `${this.#size}-${name}.png`) });
    say('shot', { name: `${this.#size}-${name}` });
  }

  /** Messages whose text has all of these. */
  messages(...texts) {
    return texts.reduce((found, hasText) => found.filter({ hasText }), this.find('li[data-message-id]'));
  }

  /** Messages of drawings under way. */
  unfinished() {
    return this.messages(/\((\d+%|Waiting to start|Loading the model)\)/);
  }

  /** Waits until there is one finished grid more, and gives it: it has the buttons of four pictures. */
  async nextGrid() {
    this.#grids += 1;
    return this.grid(this.#grids);
  }

  /** A finished grid, the oldest is the first; waits for it. */
  async grid(number) {
    const grids = this.find('li[data-message-id]').filter({ has: this.find('[data-custom-id^="v1:v:4:"]') });
    const found = grids.nth(number - 1);
    await found.waitFor({ timeout: PATIENCE });
    await this.drawn(found);
    return found;
  }

  /** Waits until a message's picture is there, and gives its size. */
  async drawn(message) {
    const image = message.locator('button.picture img').first();
    await image.waitFor();
    const handle = await image.elementHandle();
    await this.#page.waitForFunction((element) => element.complete && element.naturalWidth > 0, handle);
    return image.evaluate(({ naturalWidth, naturalHeight }) => ({ width: naturalWidth, height: naturalHeight }));
  }

  async press(message, customId) {
    await message.locator(`[data-custom-id^="${customId}"]`).click();
  }

  /** Writes a command as one does: the slash, its name, what follows; then Enter. */
  async command(text) {
    await this.at('composer').focus();
    await this.keyboard.type(text, { delay: 10 });
    await this.at('command-form').waitFor();
    await this.keyboard.press('Enter');
    await this.at('command-form').waitFor({ state: 'detached' });
  }

  /** The menu of a message. */
  async menu(message) {
    await message.scrollIntoViewIfNeeded();
    if (this.isPhone) {
      await message.focus();
      await this.keyboard.press('Enter');
    } else {
      await message.locator('.message-content').first().click({ button: 'right' });
    }
    await this.at('context-menu').waitFor();
  }

  /** Opens the panel that the channels and the person are on. */
  async sidebar() {
    if (this.isPhone) await this.find('button[aria-label="Channels"]').click();
    await this.at('user-switcher').waitFor();
  }

  async become(username) {
    await this.sidebar();
    await this.at('user-switcher').click();
    await this.at(`user-option-${username}`).click();
    await this.at(`user-option-${username}`).waitFor({ state: 'detached' });
    if (this.isPhone && (await this.find('button.backdrop').isVisible())) await this.find('button.backdrop').click({ position: { x: 380, y: 400 } });
    await this.at('composer').waitFor();
  }

  progress() {
    return this.#page.evaluate(() => window.easelProgress);
  }

  focusedTestid() {
    return this.#page.evaluate(() => document.activeElement?.dataset?.testid ?? '');
  }

  /** Whether any of the markup that people wrote was run. */
  hasRun() {
    return this.#page.evaluate(() => 'easelRan' in window);
  }

  overflows() {
    return this.#page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  }

  get faults() {
    return this.#faults;
  }

  close() {
    return this.#browser.close();
  }
}
