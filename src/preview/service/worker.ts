import { createService } from './service.js';
import type { Answer, Scope } from './messages.js';

/** The scope of the worker, or what the page gives in its place. */
declare const self: Scope;

const service = createService();

self.addEventListener('message', ({ data: { id, name, args } }) => {
  self.postMessage(
    answer(id, () => Reflect.apply(service[name], service, args)),
    [],
  );
});

/** Only a text nested so deep that the stack ends can fail here. */
function answer(id: number, ask: () => unknown): Answer {
  try {
    return { id, value: ask() };
  } catch {
    return { id, failed: true };
  }
}
