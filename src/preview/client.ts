import { service } from 'virtual:service';
import type { Service } from './protocol.js';
import type { Answer, Question } from './service/messages.js';

/** The service as the page sees it: it answers later. */
export type Client = {
  readonly [K in keyof Service]: (
    ...args: Parameters<Service[K]>
  ) => Promise<ReturnType<Service[K]>>;
} & { close(): void };

interface Waiting {
  readonly question: Question;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts lakeplan in a worker, or in the page itself where its policy allows no worker. */
export function createClient(): Client {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const receive = ({ data: { id, value, failed } }: MessageEvent<Answer>) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (failed === true) reject?.(new Error('lakeplan did not answer'));
    else resolve?.(value);
  };
  let end: Worker | MessagePort;
  const use = (next: Worker | MessagePort) => {
    end = next;
    end.addEventListener('message', (event) => receive(event as MessageEvent<Answer>));
    for (const { question } of waiting.values()) end.postMessage(question, []);
  };
  try {
    const worker = startWorker();
    worker.addEventListener('error', () => use(startInPage()));
    use(worker);
  } catch {
    use(startInPage());
  }
  const ask =
    (name: keyof Service) =>
    (...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        const question = { id: count++, name, args };
        waiting.set(question.id, { question, resolve, reject });
        end.postMessage(question, []);
      });
  const functions = names.map((name) => [name, ask(name)] as const);
  const close = () => {
    waiting.clear();
    if (end instanceof Worker) end.terminate();
    else end.close();
  };
  return Object.assign(Object.fromEntries(functions), { close }) as unknown as Client;
}

const names: readonly (keyof Service)[] = [
  'compile',
  'linesOf',
  'nodesAt',
  'complete',
  'share',
  'starter',
  'diff',
];

/** From a blob: a page that is opened as a file may load no worker from another one. */
function startWorker(): Worker {
  const code = new Blob([`(${service.toString()})(self)`], { type: 'text/javascript' });
  const url = URL.createObjectURL(code);
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function startInPage(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  service(port2);
  port1.start();
  port2.start();
  return port1;
}
