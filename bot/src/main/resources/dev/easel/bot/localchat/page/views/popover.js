/** Where something that floats is put, so that it stays within the window. */

const EDGE = 8;

/** CSS variables `--x` and `--y` for a box of at most this size that opens at a point. */
export function within({x, y}, width, height) {
  return {
    '--x': `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`,
    '--y': `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`,
  };
}
