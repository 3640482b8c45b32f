// What a newcomer does on the page, in a real browser, at one size.
import { check } from './browser-page.mjs';
import { run } from './browser-run.mjs';

const MARKUP = '<img src=x onerror="window.easelRan=1"><script>window.easelRan=1</script>';

async function welcomes(chat) {
  await chat.shot('welcome');
}

async function drawsByKeyboardAlone(chat) {
  for (let presses = 0; presses < 40 && (await chat.focusedTestid()) !== 'composer'; presses += 1) {
    await chat.keyboard.press('Tab');
  }
  check((await chat.focusedTestid()) === 'composer', 'the Tab key does not lead to the composer');
  await chat.keyboard.type('/im', { delay: 30 });
  await chat.at('command-item').first().waitFor();
  await chat.shot('picker');
  await chat.keyboard.type('agine 3d red fox', { delay: 30 });
  await chat.at('command-form').waitFor();
  check((await chat.at('command-option-prompt').inputValue()) === '3d red fox', 'the prompt is not in its field');
  await chat.shot('command');
  await chat.keyboard.press('Enter');
  const grid = await chat.nextGrid();
  check((await chat.progress()).length > 0, 'no progress was shown');
  check((await chat.unfinished().count()) === 0, 'the progress message is still there');
  check((await grid.innerText()).includes('@Ada'), 'the grid does not mention who asked for it');
  check((await chat.focusedTestid()) === 'composer', 'the focus has left the composer');
  check(await chat.at('jump-to-newest').isHidden(), 'the newest message is out of sight');
  await chat.shot('grid');
}

async function watchesThePicturesComeOut(chat) {
  // It takes its time, and a phone would show the same.
  if (chat.isPhone) return;
  await chat.command('/imagine 3d red fox --steps 150');
  const growing = chat.unfinished().filter({ hasText: /\(\d+%[^)]*\)/ }).filter({ has: chat.find('button.picture img') });
  await growing.first().waitFor({ timeout: 60_000 });
  await chat.drawn(growing.first());
  await chat.shot('progress');
  await chat.nextGrid();
}

async function opensThePictureLarge(chat) {
  const grid = await chat.grid(1);
  await grid.locator('button.picture').first().click();
  await chat.at('lightbox-image').waitFor();
  check((await chat.at('lightbox-download').getAttribute('href')).includes('/attachments/'), 'there is no download');
  await chat.shot('lightbox');
  await chat.keyboard.press('Escape');
  await chat.at('lightbox').waitFor({ state: 'detached' });
}

async function takesOnePicture(chat) {
  const grid = await chat.grid(1);
  const whole = await chat.drawn(grid);
  await chat.press(grid, 'v1:u:1:');
  const single = chat.messages('Image #1').first();
  await single.waitFor({ timeout: 60_000 });
  const cell = await chat.drawn(single);
  check(cell.width < whole.width && cell.height < whole.height, `U1 gave ${cell.width}x${cell.height} of ${whole.width}x${whole.height}`);
  await chat.shot('u1', single);
}

async function varies(chat) {
  await chat.press(await chat.grid(1), 'v1:v:2:');
  const variations = await chat.nextGrid();
  check((await variations.innerText()).includes('Variations (Strong) by'), 'V2 gave no variations');
  await chat.shot('v2', variations);
}

async function drawsAgain(chat) {
  await chat.press(await chat.grid(1), 'v1:r:');
  const again = await chat.nextGrid();
  check((await again.innerText()).includes('3d red fox'), 'drawing again lost the prompt');
  await chat.shot('again', again);
}

async function completesAnOption(chat) {
  await chat.at('composer').focus();
  await chat.keyboard.type('/imagine fox', { delay: 10 });
  await chat.at('command-add-model').click();
  await chat.at('command-option-model').waitFor();
  await chat.keyboard.type('mini', { delay: 30 });
  const choice = chat.at('option-choice').filter({ hasText: 'easel-mini' });
  await choice.waitFor();
  await chat.shot('autocomplete');
  await choice.click();
  check((await chat.at('command-option-model').inputValue()).includes('easel-mini'), 'the choice was not taken');
  await chat.find('button[aria-label="Leave the command"]').click();
  await chat.at('composer').waitFor();
  await chat.at('composer').fill('');
}

async function remixesInAModal(chat) {
  await chat.menu(await chat.grid(1));
  await chat.find('[role="menuitem"]').filter({ hasText: 'Remix' }).click();
  await chat.at('modal').waitFor();
  const prompt = chat.find('[data-testid="modal"] textarea, [data-testid="modal"] input[type="text"]').first();
  check((await prompt.inputValue()).includes('3d red fox'), 'the modal is not filled with the prompt');
  await prompt.fill(`3d red fox ${MARKUP}`);
  await chat.shot('modal');
  await chat.at('modal-submit').click();
  await chat.at('modal').waitFor({ state: 'detached' });
  const remixed = await chat.nextGrid();
  check((await remixed.innerText()).includes(MARKUP), 'markup in a prompt is not shown as text');
  check((await remixed.locator('.message-content img, .message-content script').count()) === 0, 'markup in a prompt became elements');
  await chat.shot('remix', remixed);
}

async function showsMarkupInNamesAsText(chat) {
  await chat.sidebar();
  const thread = chat.find('.channel-name').filter({ hasText: '<img' });
  check((await chat.find('.channel-name').allInnerTexts()).some((name) => name.includes('<img src=x')), 'the name of the thread is not shown as text');
  check((await thread.locator('img').count()) === 0, 'markup in a name became elements');
  await chat.shot('sidebar');
  if (chat.isPhone) await chat.find('button.backdrop').click({ position: { x: 380, y: 400 } });
}

async function refusesForOnePersonAlone(chat) {
  await chat.become('max');
  await chat.command('/imagine red fox --zoom 3');
  await chat.at('ephemeral').waitFor();
  const refusal = chat.find('li[data-message-id]').filter({ has: chat.at('ephemeral') });
  check((await refusal.innerText()).includes('zoom'), 'the refusal does not name what was wrong');
  await chat.shot('refusal');
  await chat.become('ada');
  await chat.grid(1);
  check((await chat.at('ephemeral').count()) === 0, 'somebody else sees the refusal');
}

await run({
  user: process.env.EASEL_USER,
  steps: [
    welcomes, drawsByKeyboardAlone, watchesThePicturesComeOut, opensThePictureLarge, takesOnePicture, varies, drawsAgain, completesAnOption,
    remixesInAModal, showsMarkupInNamesAsText, refusesForOnePersonAlone,
  ],
});
