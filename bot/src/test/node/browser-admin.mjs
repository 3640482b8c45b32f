// An admin blocks somebody, sets limits, pauses and takes the settings out and in; somebody else reads the refusals.
import { check } from './browser-page.mjs';
import { run } from './browser-run.mjs';

const DRAWING = '--count 1';
const CHANNEL = process.env.EASEL_CHANNEL;

const admin = (chat) => chat.visit('ada', CHANNEL);
const person = (chat) => chat.visit('nia', CHANNEL);

async function refusal(chat, prompt, ...texts) {
  await person(chat);
  const message = await chat.after(() => chat.command(`/imagine ${prompt}`), ...texts);
  check(!(await message.locator('button.picture').count()), 'it was drawn all the same');
  return message;
}

async function draws(chat, prompt, ...texts) {
  await person(chat);
  return chat.after(() => chat.command(`/imagine ${prompt} ${DRAWING}`), `${prompt} - @`, ...texts);
}

async function blocksAPerson(chat) {
  await admin(chat);
  await chat.begin('admin access block');
  await chat.pick('user', 'nia');
  await chat.type('reason', 'too many foxes');
  await chat.shot('admin-block-form');
  await chat.after(() => chat.send(), 'is blocked from now on');
}

async function readsWhyItIsBlocked(chat) {
  const message = await refusal(chat, '3d red apple', 'You are blocked here', 'too many foxes');
  await chat.shot('admin-blocked', message);
}

async function unblocksThePerson(chat) {
  await admin(chat);
  await chat.begin('admin access unblock');
  await chat.pick('user', 'nia');
  await chat.after(() => chat.send(), 'is no longer blocked');
}

async function setsALimit(chat) {
  await chat.begin('admin limits set');
  await chat.type('steps', '5');
  const answer = await chat.after(() => chat.send(), 'The most that a request may ask for', '5 steps');
  await chat.shot('admin-limits', answer);
}

async function readsTheLimit(chat) {
  const message = await refusal(chat, '3d red apple --steps 6', '--steps 6 is beyond the 5');
  await chat.shot('admin-limited', message);
  const drawn = await draws(chat, '3d red apple', 'steps lowered to 5');
  await chat.shot('admin-lowered', drawn);
}

async function pauses(chat) {
  await admin(chat);
  await chat.begin('admin queue pause');
  await chat.type('reason', 'new graphics card');
  await chat.after(() => chat.send(), 'Paused from now on', 'new graphics card');
}

async function readsWhyItIsPaused(chat) {
  const message = await refusal(chat, '3d blue car', 'Drawing is paused on this server', 'new graphics card');
  await chat.shot('admin-paused', message);
}

async function resumes(chat) {
  await admin(chat);
  await chat.begin('admin queue resume');
  await chat.after(() => chat.send(), 'this server takes new drawings');
  await draws(chat, '3d blue car');
}

async function takesTheSettingsOutAndIn(chat) {
  await admin(chat);
  await chat.begin('admin settings export');
  const message = await chat.after(() => chat.send(), 'Everything that this server has set');
  await chat.shot('admin-export', message);
  const { name, text } = await chat.textFile(message);
  check(/^easel-settings-\d+\.json$/.test(name), `the file is called ${name}`);
  const settings = JSON.parse(text);
  check(settings.policy.ceilings.steps === 5, `the file has the ceilings ${JSON.stringify(settings.policy.ceilings)}`);
  settings.policy.ceilings.steps = 0;
  await chat.begin('admin settings import');
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(settings)) };
  await chat.at('command-option-file').setInputFiles(file);
  const answer = await chat.after(() => chat.send(), 'Imported', 'ceilings.steps');
  await chat.shot('admin-import', answer);
}

await run({
  user: process.env.EASEL_USER,
  steps: [
    blocksAPerson, readsWhyItIsBlocked, unblocksThePerson, setsALimit, readsTheLimit, pauses, readsWhyItIsPaused, resumes,
    takesTheSettingsOutAndIn,
  ],
});
