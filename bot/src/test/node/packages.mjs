import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Loads a package from the folder EASEL_NODE_MODULES, which holds node_modules; these sources hold none. */
export const load = createRequire(join(process.env.EASEL_NODE_MODULES, 'node_modules', 'index.cjs'));

/** One line of JSON: what a test reads. */
export const say = (event, fields = {}) => process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);

/** Says what went wrong and ends with status 1. */
export const fail = (error) => {
  say('error', { message: String(error?.stack ?? error) });
  process.exit(1);
};
