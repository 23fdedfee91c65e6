import { createService } from '../../src/preview/service/service.js';
import { createConcealment } from '../../src/preview/ui/concealment.js';
import type { Output } from './leaks.js';
import type { Sample } from './sample.js';

type Service = ReturnType<typeof createService>;

const targets = ['1.4', '1.5', '2.0'];

/** What the page asks of lakeplan, as text; `words` is what is said of mistakes. */
const questions: Readonly<Record<string, (sample: Sample, service: Service) => Answer>> = {
  compile({ random, text, env, lakes }, service) {
    const { variables, ...output } = service.compile(text, {
      env,
      target: random.pick(targets),
      lakes: random.chance(0.5) ? [random.pick(lakes)] : undefined,
      credentials: random.pick(['redacted', 'variables', 'getenv']),
      extensions: random.pick(['install', 'omit']),
    });
    const { conceals } = createConcealment();
    const readable = variables.filter((one) => !conceals(one)).map(({ name }) => env[name]);
    const shown = [output, readable, service.linesOf(0), service.nodesAt(3)];
    return { all: JSON.stringify(shown), words: JSON.stringify(output.problems) };
  },
  complete({ random, text, env }, service) {
    const found = service.complete(text, random.int(text.length + 1), random.pick(targets), env);
    return { all: JSON.stringify(found ?? null), words: '' };
  },
  share({ random, text, env }, service) {
    const shared = service.share(text, random.chance(0.5) ? env : {}, random.pick(targets));
    return { all: JSON.stringify(shared ?? null), words: '' };
  },
  diff({ random, text, env, lakes }, service) {
    const [before, after] = [text, random.chance(0.5) ? text : ''].map((one) => {
      const settings = { target: '1.5', credentials: 'redacted', extensions: 'install' } as const;
      return service.compile(one, { ...settings, env, lakes: [random.pick(lakes)] }).plan;
    });
    const empty = { version: 1, target: '1.5', nodes: [], use: null } as const;
    return { all: JSON.stringify(service.diff(before ?? empty, after ?? empty)), words: '' };
  },
};

interface Answer {
  readonly all: string;
  readonly words: string;
}

/** Opens the document in the page, and asks one thing of it. */
export function openPage(sample: Sample): Output {
  const name = sample.random.pick(Object.keys(questions));
  const answer = questions[name]?.(sample, createService()) ?? { all: '', words: '' };
  return { way: `the page, ${name}`, besides: [], ...answer };
}
