// Each button below a single picture, the entries of its menu, and reactions to it; the pictures are compared.
import { check } from './browser-page.mjs';
import { run } from './browser-run.mjs';

const PROMPT = '3d red apple';
const OPTIONS = '--ar 3:2 --steps 8 --seed 5';
/** A mask's edge is blended over so many pixels. */
const SEAM = 8;
/** The cells of a form's grid of four by four that are ticked: those in the middle. */
const MIDDLE = [5, 6, 9, 10];

/** What later steps go on from. */
const made = {};

const pictureOf = (chat, message) => chat.picture(message);
const cellsOf = async (chat, message) => (await chat.picture(message)).cells();

/** All pictures of a result, cut to a rectangle, are one picture there, and this one where it is given. */
function checkKept(what, cells, kept) {
  cells.forEach((cell, number) => {
    const { furthest } = cell.distance(kept ?? cells[0]);
    check(furthest <= 1, `${what} has changed picture ${number + 1} by ${furthest} where it is kept`);
  });
}

function checkSize(what, cell, { width, height }) {
  check(cell.width === width && cell.height === height, `${what} gave ${cell.width}x${cell.height} of ${width}x${height}`);
}

async function takesOneOutOfTheGrid(chat) {
  const grid = await chat.after(() => chat.command(`/imagine ${PROMPT} ${OPTIONS}`), `${PROMPT} - @`);
  made.grid = grid;
  made.single = await chat.pressed(grid, 'v1:u:1:', 'Image #1 @');
  made.parent = await pictureOf(chat, made.single);
  const { furthest } = made.parent.distance((await cellsOf(chat, grid))[0]);
  check(furthest === 0, `U1 is not its cell of the grid: it is ${furthest} grey levels away`);
  await chat.shot('single', made.single);
}

async function enlarges(chat) {
  const subtle = await pictureOf(chat, await chat.pressed(made.single, 'v1:us:1:', 'Upscaled (Subtle) by @'));
  checkSize('Upscale (Subtle)', subtle, { width: 2 * made.parent.width, height: 2 * made.parent.height });
  const { mean } = subtle.halved().distance(made.parent);
  check(mean < 4, `Upscale (Subtle) is ${mean} grey levels from the picture`);
  const creative = await pictureOf(chat, await chat.pressed(made.single, 'v1:uc:1:', 'Upscaled (Creative) by @'));
  const drawn = creative.distance(subtle).mean;
  check(drawn > 0.5 && drawn < 25, `Upscale (Creative) is ${drawn} grey levels from Upscale (Subtle)`);
}

async function variesMoreOrLess(chat) {
  const subtle = await chat.pressed(made.single, 'v1:vs:1:', 'Variations (Subtle) by @');
  const strong = await chat.pressed(made.single, 'v1:vt:1:', 'Variations (Strong) by @');
  const [near, far] = await Promise.all([subtle, strong].map(async (message) => {
    const cells = await cellsOf(chat, message);
    return cells.reduce((sum, cell) => sum + cell.distance(made.parent).mean, 0) / cells.length;
  }));
  check(near > 0 && near < far, `Vary (Subtle) is ${near} grey levels away and Vary (Strong) ${far}`);
  await chat.shot('strong', strong);
}

async function variesARegion(chat) {
  await chat.press(made.single, 'v1:vr:1:');
  const form = await chat.form('Vary (Region)');
  await form.locator('[data-custom-id="cells"]').click();
  for (const cell of MIDDLE) await form.locator(`[role="option"][data-value="${cell}"]`).click();
  await chat.shot('region');
  await form.locator('.select-panel button', { hasText: 'Done' }).click();
  await chat.shot('region-ticked');
  const result = await chat.after(() => chat.submit(), 'Variations (Region) by @');
  const { width, height } = made.parent;
  const isKept = (x, y) => x < width / 4 - SEAM || x >= (3 * width) / 4 + SEAM || y < height / 4 - SEAM || y >= (3 * height) / 4 + SEAM;
  for (const cell of await cellsOf(chat, result)) {
    const kept = cell.distance(made.parent, isKept);
    check(kept.furthest <= 1, `Vary (Region) has changed what was not ticked by ${kept.furthest}`);
    check(cell.distance(made.parent, (x, y) => !isKept(x, y)).mean > 0.5, 'Vary (Region) has left the ticked parts as they were');
  }
}

/** The middle that a zoom leaves of the picture, without the seam. */
function middle(cell, factor) {
  const width = Math.round(made.parent.width / factor);
  const height = Math.round(made.parent.height / factor);
  const left = Math.floor((cell.width - width) / 2);
  const top = Math.floor((cell.height - height) / 2);
  return cell.cut(left, top, width, height).inner(SEAM);
}

async function zoomsOut(chat) {
  const twice = await cellsOf(chat, await chat.pressed(made.single, 'v1:z2:1:', 'Zoom Out by @'));
  checkSize('Zoom Out 2x', twice[0], made.parent);
  checkKept('Zoom Out 2x', twice.map((cell) => middle(cell, 2)));
  // The bot shrinks by another filter than this one, so that edges differ.
  const { mean } = middle(twice[0], 2).distance(made.parent.halved().inner(SEAM));
  check(mean < 4, `Zoom Out 2x has something else in its middle: ${mean} grey levels away`);
  check(twice[0].distance(made.parent).mean > mean, 'Zoom Out 2x shows no more than before');
  const less = await cellsOf(chat, await chat.pressed(made.single, 'v1:z1:1:', 'Zoom Out by @'));
  checkKept('Zoom Out 1.5x', less.map((cell) => middle(cell, 1.5)));
}

async function zoomsAsAFormSays(chat) {
  await chat.press(made.single, 'v1:zc:1:');
  await chat.form('Custom Zoom');
  const prompt = chat.at('modal-input-prompt');
  check((await prompt.inputValue()).endsWith('--zoom 2'), `the form says ${await prompt.inputValue()}`);
  await prompt.fill(`${PROMPT} --ar 1:1 --zoom 1.2`);
  await chat.shot('zoom');
  const result = await chat.after(() => chat.submit(), 'Zoom Out by @');
  const cells = await cellsOf(chat, result);
  check(cells[0].width === cells[0].height, `--ar 1:1 gave ${cells[0].width}x${cells[0].height}`);
  const scale = cells[0].width / made.parent.width / 1.2;
  checkKept('Custom Zoom', cells.map((cell) => middle(cell, 1 / scale)));
}

async function refusesAZoomInTheForm(chat) {
  await chat.press(made.single, 'v1:zc:1:');
  await chat.form('Custom Zoom');
  await chat.at('modal-input-prompt').fill(`${PROMPT} --zoom 3`);
  const refusal = await chat.after(() => chat.submit(), 'zoom');
  check((await refusal.innerText()).includes('3'), 'the refusal does not name the value');
}

async function goesOnToEachSide(chat) {
  const { width, height } = made.parent;
  const across = width / 2 - SEAM;
  const down = height / 2 - SEAM;
  // Where what is kept was, and where it is.
  const pans = [
    ['v1:pl:1:', 'Pan Left by @', [0, 0, across, height], [width / 2 + SEAM, 0], [SEAM, 0]],
    ['v1:pr:1:', 'Pan Right by @', [width / 2, 0, across, height], [0, 0], [0, 0]],
    ['v1:pu:1:', 'Pan Up by @', [0, 0, width, down], [0, height / 2 + SEAM], [0, SEAM]],
    ['v1:pd:1:', 'Pan Down by @', [0, height / 2, width, down], [0, 0], [0, 0]],
  ];
  for (const [button, caption, [left, top, wide, high], [toLeft, toTop], [pastLeft, pastTop]] of pans) {
    const cells = await cellsOf(chat, await chat.pressed(made.single, button, caption));
    checkSize(caption, cells[0], made.parent);
    checkKept(caption, cells.map((cell) => cell.cut(toLeft, toTop, wide, high)), made.parent.cut(left + pastLeft, top + pastTop, wide, high));
  }
}

async function makesItSquare(chat) {
  const { width, height } = made.parent;
  const result = await chat.pressed(made.single, 'v1:sq:1:', 'Make Square by @');
  const cells = await cellsOf(chat, result);
  checkSize('Make Square', cells[0], { width, height: width });
  const top = Math.floor((width - height) / 2) + SEAM;
  checkKept('Make Square', cells.map((cell) => cell.cut(0, top, width, height - 2 * SEAM)), made.parent.cut(0, SEAM, width, height - 2 * SEAM));
  await chat.shot('square', result);
}

async function drawsAgainFromASingle(chat) {
  const again = await chat.pressed(made.single, 'v1:r:', `${PROMPT} - @`);
  check((await pictureOf(chat, again)).distance(await pictureOf(chat, made.grid)).mean > 1, 'drawing again gave the same pictures');
}

async function choosesAFavourite(chat) {
  await chat.pressed(made.single, 'v1:f:1:', '#1 is one of your favourites now');
  await chat.pressed(made.single, 'v1:f:1:', '#1 is no longer one of your favourites');
}

async function tellsTheRecipe(chat) {
  const recipe = await chat.pressed(made.single, 'v1:i:1:', PROMPT);
  check((await recipe.innerText()).includes('seed'), 'the recipe has no seed');
  await chat.shot('recipe', recipe);
  await chat.after(() => chat.choose(made.grid, 'Recipe'), PROMPT);
}

async function opensTheGalleryPage(chat) {
  const { heading, pictures, text } = await chat.followed(made.single.locator('a', { hasText: 'Web' }));
  check(heading === PROMPT, `the gallery page is about ${heading}`);
  check(pictures.length === 4 && pictures.every((width) => width > 0), `the gallery page shows pictures of widths ${pictures}`);
  check(/seed\s+\d+/i.test(text), 'the gallery page tells no seed');
}

async function remixesFromTheMenu(chat) {
  await chat.choose(made.single, 'Remix');
  await chat.form('Remix');
  await chat.at('modal-input-prompt').fill('3d green apple');
  await chat.after(() => chat.submit(), '3d green apple - Remix by @');
}

async function variesAndEnlargesFromTheMenu(chat) {
  const which = await chat.after(() => chat.choose(made.grid, 'Vary'), 'Which picture is to be varied?');
  await chat.shot('which', which);
  await chat.pressed(which, 'v1:v:3:', 'by @', 'Variations');
  const larger = await chat.after(() => chat.choose(made.grid, 'Upscale'), 'Which picture is to be made larger');
  await chat.shot('which-larger', larger);
  await chat.pressed(larger, 'v1:us:2:', 'Upscaled (Subtle) by @');
}

async function favourites(chat) {
  const info = await chat.after(() => chat.command('/info '), 'Your favourites:');
  return Number(/Your favourites: (\d+)/.exec(await info.innerText())[1]);
}

async function reacts(chat) {
  const before = await favourites(chat);
  const single = await chat.pressed(made.grid, 'v1:u:2:', 'Image #2 @');
  await chat.choose(single, 'React with ⭐');
  await single.locator('.reaction').filter({ hasText: '⭐' }).waitFor();
  await chat.choose(single, 'React with ✉️');
  const channel = process.env.EASEL_CHANNEL;
  await chat.go('easel');
  const letter = chat.messages(PROMPT, 'Job ID').last();
  await letter.waitFor();
  check((await letter.innerText()).includes('Seed'), 'the letter has no seed');
  await chat.shot('letter', letter);
  await chat.go(channel);
  check((await favourites(chat)) === before + 1, 'the star has made no favourite');
  await chat.choose(single, 'React with ❌');
  await single.waitFor({ state: 'detached' });
}

const OF_PICTURES = [
  enlarges, variesMoreOrLess, zoomsOut, goesOnToEachSide, makesItSquare, drawsAgainFromASingle, remixesFromTheMenu,
];
const OF_FORMS = [
  variesARegion, zoomsAsAFormSays, refusesAZoomInTheForm, choosesAFavourite, tellsTheRecipe, opensTheGalleryPage, variesAndEnlargesFromTheMenu, reacts,
];

await run({
  user: process.env.EASEL_USER,
  // What a phone shows of pictures is the same.
  steps: [takesOneOutOfTheGrid, ...(process.env.EASEL_SIZE === 'phone' ? [] : OF_PICTURES), ...OF_FORMS],
});
