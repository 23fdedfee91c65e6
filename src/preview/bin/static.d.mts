export interface Serving {
  /** What the address goes on with behind the port. */
  readonly path?: string;
  /** The port of this machine; 0 takes a free one. */
  readonly port?: number;
  /** The text that the page opens with, read anew each time it is loaded. */
  readonly read?: () => Promise<string>;
}

/** Serves the files of one folder to this machine alone. */
export function serveFolder(
  folder: string,
  serving?: Serving,
): Promise<{ readonly address: string; readonly close: () => void }>;
