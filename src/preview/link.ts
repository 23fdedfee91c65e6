import { withoutEnd } from 'lakeplan/internal';

/** The part of an address behind `#`: the configuration, and the target where it is not the default. */
export function fragmentOf(text: string, target: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const coded = withoutEnd(btoa(binary), '=').replaceAll('+', '-').replaceAll('/', '_');
  return `#toml=${coded}&target=${target}`;
}

/** What a fragment says; undefined for any other. */
export function readFragment(
  fragment: string,
): { readonly text: string; readonly target: string } | undefined {
  const [, coded, target] = /^#toml=([\w-]+)&target=([\d.]+)$/.exec(fragment) ?? [];
  if (coded === undefined || target === undefined) return undefined;
  try {
    const binary = atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), target };
  } catch {
    return undefined;
  }
}
