// The page in a browser, in words of somebody who uses it.
import { join } from 'node:path';
import { load, say } from './packages.mjs';
import { Picture } from './pixels.mjs';

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
const UNDER_WAY = /[(（](\d+%[^)）]*|Waiting to start[^)）]*|Loading the model|等待开始[^)）]*|正在加载模型)[)）]/;

export const check = (condition, what) => {
  if (!condition) throw new Error(what);
};

/** Keeps every percentage that was ever shown: progress can be over before anyone looks. */
const watchProgress = () => {
  window.easelProgress = [];
  const look = () => {
    for (const [text] of document.body?.innerText.matchAll(/\((\d+%[^)]*|Waiting to start[^)]*|Loading the model)\)/g) ?? []) {
      if (!window.easelProgress.includes(text)) window.easelProgress.push(text);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
};

/** The id of a message that was not known, and has these texts. */
const findNew = ({ known, texts, underWay }) => {
  const found = [...document.querySelectorAll('li[data-message-id]')].find((element) => {
    const text = element.innerText;
    return !known.includes(element.dataset.messageId) && !new RegExp(underWay).test(text) && texts.every((one) => text.includes(one));
  });
  return found?.dataset.messageId ?? null;
};

/** Draws a picture on a canvas and reads it, as base64 of RGBA. */
const readPixels = async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const bytes = context.getImageData(0, 0, width, height).data;
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return { width, height, base64: btoa(text) };
};

export class ChatPage {
  #address;
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
    chat.#address = address;
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
    await this.#page.goto(`${this.#address}?user=${user}&channel=${channel}`);
    await this.#loaded();
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

  /** Follows a link of a message, which opens a page of its own; gives what that page shows. */
  async followed(link) {
    const [page] = await Promise.all([this.#page.context().waitForEvent('page'), link.click()]);
    await page.waitForLoadState('networkidle');
    const shown = {
      heading: await page.locator('h1').innerText(),
      pictures: await page.locator('.pictures img').evaluateAll((images) => Promise.all(images.map(async (image) => {
        image.loading = 'eager';
        await image.decode();
        return image.naturalWidth;
      }))),
      text: await page.locator('main').innerText(),
    };
    await page.screenshot({ path: join(this.#folder, `${this.#size}-gallery.png`) });
    await page.close();
    return shown;
  }

  /** Messages whose text has all of these. */
  messages(...texts) {
    return texts.reduce((found, hasText) => found.filter({ hasText }), this.find('li[data-message-id]'));
  }

  /** Messages of drawings under way. */
  unfinished() {
    return this.messages(UNDER_WAY);
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

  /** Does something, and gives the message that comes of it: a new one with these texts, which is no drawing under way. */
  async after(act, ...texts) {
    const known = await this.#messageIds();
    await act();
    const handle = await this.#page.waitForFunction(findNew, { known, texts, underWay: UNDER_WAY.source }, { timeout: PATIENCE });
    const found = this.find(`li[data-message-id="${await handle.jsonValue()}"]`);
    if (await found.locator('button.picture').count()) await this.drawn(found);
    return found;
  }

  #messageIds() {
    return this.#page.evaluate(() => [...document.querySelectorAll('li[data-message-id]')].map((element) => element.dataset.messageId));
  }

  /** Presses a button and gives the message that comes of it. */
  pressed(message, customId, ...texts) {
    return this.after(() => this.press(message, customId), ...texts);
  }

  /** What a message's first picture shows, as it lies at the server. */
  async picture(message) {
    const address = await message.locator('button.picture img').first().getAttribute('src');
    const { width, height, base64 } = await this.#page.evaluate(readPixels, address);
    return new Picture(width, height, Buffer.from(base64, 'base64'));
  }

  /** The file of a message's first picture, to be handed in elsewhere. */
  async file(message) {
    const address = await this.address(message);
    const answer = await this.#page.request.get(address);
    return { name: 'picture.png', mimeType: 'image/png', buffer: await answer.body() };
  }

  /** The name and the text of a message's first file that is no picture. */
  async textFile(message) {
    const link = message.locator('a.file-name').first();
    const answer = await this.#page.request.get(await link.evaluate((element) => element.href));
    return { name: await link.innerText(), text: await answer.text() };
  }

  /** The whole address of a message's first picture. */
  address(message) {
    return message.locator('button.picture img').first().evaluate((image) => image.src);
  }

  /** Sends a menu entry of a message. */
  async choose(message, entry) {
    await this.menu(message);
    await this.find('[role="menuitem"]').filter({ hasText: entry }).click();
  }

  /** The form of the bot's that is open. */
  async form(title) {
    await this.at('modal').waitFor();
    check((await this.at('modal').innerText()).includes(title), `the form is not called ${title}`);
    return this.at('modal');
  }

  async submit() {
    await this.at('modal-submit').click();
    await this.at('modal').waitFor({ state: 'detached' });
  }

  async leaveForm() {
    await this.at('modal').locator('button[aria-label="Close"]').click();
    await this.at('modal').waitFor({ state: 'detached' });
  }

  /** Opens a command's fields, which are then filled by hand. */
  async begin(command) {
    await this.at('composer').focus();
    await this.keyboard.type(`/${command} `, { delay: 10 });
    await this.at('command-form').waitFor();
  }

  /** Fills a field in by one of what it offers. */
  async pick(option, text) {
    const add = this.at(`command-add-${option}`);
    if (await add.count()) await add.click();
    await this.at(`command-option-${option}`).fill(text);
    await this.at('option-choice').filter({ hasText: text }).first().click();
  }

  /** Fills a field in. */
  async type(option, text) {
    const add = this.at(`command-add-${option}`);
    if (await add.count()) await add.click();
    await this.at(`command-option-${option}`).fill(text);
  }

  async send() {
    await this.at('command-send').click();
    await this.at('command-form').waitFor({ state: 'detached' });
  }

  /** Goes to another channel. */
  async go(channel) {
    await this.sidebar();
    await this.at(`channel-${channel}`).click();
    await this.closeSidebar();
    await this.#loaded();
  }

  /** Waits until what was said before is there. */
  async #loaded() {
    await this.at('composer').waitFor();
    await this.find('.message-flow .welcome, li[data-message-id]').first().waitFor();
  }

  /** Presses the button that the page's language is on, until it is the one with this mark. */
  async speak(mark) {
    await this.sidebar();
    const button = this.at('language');
    for (let presses = 0; presses < 5 && (await button.innerText()).trim() !== mark; presses += 1) {
      const before = (await button.innerText()).trim();
      await button.click();
      await button.filter({ hasNotText: before }).waitFor();
    }
    check((await button.innerText()).trim() === mark, `there is no language ${mark}`);
    await this.closeSidebar();
  }

  async closeSidebar() {
    const backdrop = this.find('button.backdrop');
    if (this.isPhone && (await backdrop.isVisible())) await backdrop.click({ position: { x: 380, y: 400 } });
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
    await this.closeSidebar();
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
