/** Serves the files of one folder below a path, on a port of this machine; 0 takes a free one. */
export function serveFolder(
  folder: string,
  path?: string,
  port?: number,
): Promise<{ readonly address: string; readonly close: () => void }>;
