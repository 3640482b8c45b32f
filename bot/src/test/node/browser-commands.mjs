// Each command, in English; then one and a refusal in Chinese.
import { check } from './browser-page.mjs';
import { run } from './browser-run.mjs';

const STEPS = '--steps 6 --count 1';
/** What later steps go on from. */
const made = {};

async function drawsOne(chat) {
  made.apple = await chat.after(() => chat.command(`/imagine 3d red apple ${STEPS} --seed 5`), '3d red apple - @');
  made.fox = await chat.after(() => chat.command(`/imagine 3d green fox ${STEPS} --seed 6`), '3d green fox - @');
}

async function blends(chat) {
  await chat.begin('blend');
  for (const [option, message] of [['image1', made.apple], ['image2', made.fox]]) {
    await chat.at(`command-option-${option}`).setInputFiles(await chat.file(message));
  }
  await chat.shot('blend-form');
  const blend = await chat.after(() => chat.send(), 'Blend by @');
  await chat.shot('blend', blend);
}

async function describes(chat) {
  await chat.begin('describe');
  await chat.at('command-add-link').click();
  await chat.at('command-option-link').fill(await chat.address(made.apple));
  const answer = await chat.after(() => chat.send(), '4️⃣');
  await chat.shot('describe', answer);
  await chat.press(answer, 'i1:p:1');
  await chat.form('Imagine');
  const first = await chat.at('modal-input-prompt').inputValue();
  check(first.length > 0 && (await answer.innerText()).includes(first), `the form says "${first}"`);
  await chat.leaveForm();
}

async function shortens(chat) {
  const answer = await chat.after(() => chat.command('/shorten a lovely 3d red apple of wonder'), '✂️', '1️⃣');
  await chat.shot('shorten', answer);
  await chat.pressed(answer, 'i1:d', 'What the picture would lose');
}

async function showsAgain(chat) {
  const [button] = await made.apple.locator('[data-custom-id^="v1:f:1:"]').all();
  const id = (await button.getAttribute('data-custom-id')).split(':').at(-1);
  const again = await chat.after(() => chat.command(`/show ${id}`), '3d red apple - @');
  const { furthest } = (await chat.picture(again)).distance(await chat.picture(made.apple));
  check(furthest === 0, `/show has another picture, ${furthest} grey levels away`);
  const refusal = await chat.after(() => chat.command('/show nothing'), 'nothing');
  check((await refusal.innerText()).includes('16 digits'), 'the refusal does not say what a name is');
}

async function tellsOfOneself(chat) {
  const info = await chat.after(() => chat.command('/info '), 'In all:', 'Model: ');
  await chat.shot('info', info);
}

async function settles(chat) {
  const panel = await chat.after(() => chat.command('/settings '), 'Your settings');
  const isOn = (id) => panel.locator(`button.success[data-custom-id="${id}"]`).waitFor();
  await isOn('s1:variation:high').catch(() => {});
  await chat.press(panel, 's1:variation:low');
  await isOn('s1:variation:low');
  await chat.press(panel, 's1:stylize:high');
  await isOn('s1:stylize:high');
  await panel.locator('.select-button').click();
  await chat.shot('settings-models', panel);
  await panel.locator('[role="option"]').last().click();
  await panel.locator('.select-button[aria-busy="false"]').waitFor();
  await chat.shot('settings', panel);
  await chat.press(panel, 's1:reset:all');
  await panel.locator('button.secondary[data-custom-id="s1:stylize:high"]').waitFor();
}

async function usesAMacro(chat) {
  await chat.begin('prefer option set');
  await chat.at('command-option-name').fill('mine');
  await chat.at('command-add-value').click();
  await chat.at('command-option-value').fill(`${STEPS} --ar 3:2`);
  await chat.shot('macro-form');
  await chat.after(() => chat.send(), '--mine now stands for');
  const drawn = await chat.after(() => chat.command('/imagine 3d blue car --mine'), '3d blue car - @');
  const { width, height } = await chat.picture(drawn);
  check(width > height, `the macro's --ar 3:2 gave ${width}x${height}`);
}

async function looksAtTheQueueAndCancels(chat) {
  await chat.command('/imagine 3d red house --steps 400');
  const underWay = chat.unfinished().filter({ hasText: '3d red house' });
  await underWay.waitFor({ timeout: 60_000 });
  const queue = await chat.after(() => chat.command('/queue '), '3d red house');
  await chat.shot('queue', queue);
  await chat.after(() => chat.command('/cancel '), 'Stopped: 1', '3d red house');
  await underWay.waitFor({ state: 'detached' });
}

async function helps(chat) {
  const help = await chat.after(() => chat.command('/help '), '/imagine');
  const text = await help.innerText();
  for (const name of ['blend', 'describe', 'shorten', 'queue', 'cancel', 'show', 'info', 'prefer', 'settings']) {
    check(text.includes(`/${name}`), `/help does not tell of /${name}`);
  }
  await chat.shot('help', help);
}

async function speaksChinese(chat) {
  await chat.speak('中');
  await chat.at('composer').focus();
  await chat.keyboard.type('/', { delay: 10 });
  await chat.at('command-item').filter({ hasText: '停止你的某个任务' }).waitFor();
  await chat.shot('chinese-picker');
  await chat.keyboard.press('Backspace');
  const queue = await chat.after(() => chat.command('/queue '), '现在没有正在绘制或排队的任务');
  await chat.shot('chinese-queue', queue);
  const refusal = await chat.after(() => chat.command('/imagine fox --zoom 3'), 'zoom');
  check((await refusal.innerText()).includes('不能是 3'), `the refusal is not Chinese: ${await refusal.innerText()}`);
  await chat.shot('chinese-refusal', refusal);
  const drawn = await chat.after(() => chat.command(`/imagine 3d red apple ${STEPS}`), '3d red apple - @');
  await drawn.locator('button', { hasText: '拉远' }).first().waitFor();
  await chat.shot('chinese-buttons', drawn);
  await chat.shot('chinese-help', await chat.after(() => chat.command('/help '), '/imagine'));
  await chat.shot('chinese-settings', await chat.after(() => chat.command('/settings '), '你的设置'));
  await chat.choose(drawn, '配方');
  await chat.speak('EN');
}

/** They take their time, and look as other answers do. */
const SLOW = [blends, describes, shortens];

await run({
  user: process.env.EASEL_USER,
  steps: [
    drawsOne, ...(process.env.EASEL_SIZE === 'phone' ? [] : SLOW), showsAgain, tellsOfOneself, settles, usesAMacro, looksAtTheQueueAndCancels,
    helps, speaksChinese,
  ],
});
