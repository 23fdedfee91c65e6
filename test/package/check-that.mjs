/**
 * Says that something holds, or throws.
 *
 * @param {string} what
 * @param {boolean} ok
 */
export function check(what, ok) {
  if (!ok) throw new Error(`failed: ${what}`);
  console.log(`ok: ${what}`);
}
