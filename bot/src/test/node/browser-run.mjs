// Runs steps on the page, says each as a line of JSON, and ends with status 1 at the first thing that is not as it should be.
import { ChatPage, check } from './browser-page.mjs';
import { fail, say } from './packages.mjs';

/** @param {{user: string, steps: ((chat: ChatPage) => Promise<void>)[]}} what */
export async function run({ user, steps }) {
  const chat = await ChatPage.open({
    address: process.env.EASEL_PAGE,
    size: process.env.EASEL_SIZE,
    executablePath: process.env.EASEL_CHROMIUM,
    folder: process.env.EASEL_SCREENSHOTS,
  }).catch(fail);
  try {
    await chat.visit(user, process.env.EASEL_CHANNEL);
    await chat.awaitBot();
    for (const step of steps) {
      await step(chat);
      check(!(await chat.overflows()), `after ${step.name} the page is wider than the window`);
      say('step', { name: step.name });
    }
    check(!(await chat.hasRun()), 'markup was run');
    check(chat.faults.length === 0, chat.faults.join('\n'));
    say('done', {});
    await chat.close();
  } catch (error) {
    await chat.shot('failure').catch(() => {});
    say('faults', { faults: chat.faults });
    await chat.close();
    fail(error);
  }
}
