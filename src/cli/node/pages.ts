import type { Pages } from '../host.js';

let loaded: Pages | undefined;

/** Loads the pages if the command line may ask for them: with their texts, every command would take longer to load. */
export async function loadPages(args: readonly string[]): Promise<void> {
  if (args.includes('explain')) loaded = await import('lakeplan/explain');
}

export function pages(): Pages {
  if (loaded === undefined) throw new Error('the pages are not loaded');
  return loaded;
}
