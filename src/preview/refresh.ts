/** Asks again whenever something has changed, one question at a time. */
export interface Refresher {
  /** Whether what is shown may not be of what is there. */
  readonly busy: boolean;
  refresh(): Promise<void>;
}

/** `ask` shows what it gets; while it waits, any number of changes become one more question. */
export function createRefresher(
  ask: () => Promise<void>,
  setBusy: (busy: boolean) => void,
): Refresher {
  let busy = false;
  let stale = false;
  return {
    get busy() {
      return busy;
    },
    async refresh() {
      stale = true;
      setBusy(true);
      if (busy) return;
      busy = true;
      while (stale) {
        stale = false;
        await ask();
      }
      busy = false;
      setBusy(false);
    },
  };
}
