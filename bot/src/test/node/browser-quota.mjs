// An admin sets a quota, somebody spends it and is refused, is given more, and goes on.
import { check } from './browser-page.mjs';
import { run } from './browser-run.mjs';

const DRAWING = '--steps 6 --count 1';
const CHANNEL = process.env.EASEL_CHANNEL;

async function setsAQuota(chat) {
  await chat.begin('admin quota set');
  await chat.at('command-option-amount').fill('1');
  await chat.pick('period', 'day');
  await chat.pick('user', 'nia');
  await chat.shot('quota-form');
  const answer = await chat.after(() => chat.send(), 'From now on: 1 image a day');
  await chat.shot('quota-set', answer);
}

async function spendsIt(chat) {
  await chat.visit('nia', CHANNEL);
  await chat.after(() => chat.command(`/imagine 3d red apple ${DRAWING}`), '3d red apple - @');
}

async function readsTheRefusal(chat) {
  const refusal = await chat.after(() => chat.command(`/imagine 3d blue car ${DRAWING}`), 'This takes 1 image');
  const text = await refusal.innerText();
  check(text.includes('0 left of 1 image a day') && text.includes('More in'), `the refusal does not say what is left and when there is more: ${text}`);
  await chat.shot('quota-refusal', refusal);
  const standing = await chat.after(() => chat.command('/quota '), '1 of 1 image a day');
  await chat.shot('quota-standing', standing);
}

async function isGivenMoreAndGoesOn(chat) {
  await chat.visit('ada', CHANNEL);
  await chat.begin('admin quota grant');
  await chat.pick('user', 'nia');
  await chat.at('command-option-amount').fill('2');
  await chat.after(() => chat.send(), 'now has', '2 images');
  await chat.visit('nia', CHANNEL);
  await chat.after(() => chat.command(`/imagine 3d blue car ${DRAWING}`), '3d blue car - @');
}

async function removesIt(chat) {
  await chat.visit('ada', CHANNEL);
  await chat.begin('admin quota clear');
  await chat.pick('user', 'nia');
  await chat.after(() => chat.send(), 'Quotas removed of');
}

await run({ user: process.env.EASEL_USER, steps: [setsAQuota, spendsIt, readsTheRefusal, isGivenMoreAndGoesOn, removesIt] });
