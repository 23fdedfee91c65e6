import { topics as texts } from 'virtual:pages';
import { wrap } from '../diagnostic/wrap.js';
import type { Topic } from './page.js';
import { codesOf, listed, paragraphs, width } from './text.js';

/** What has a page without being a code, in order of name. */
export const topicNames = codesOf(texts);

/** The page of a topic, as text for a terminal; undefined if there is no such topic. */
export function explainTopic(name: string): string | undefined {
  const topic = topicNames.find((one) => one === name);
  if (topic === undefined) return undefined;
  const { title, blocks }: Topic = texts[topic] ?? { title: '', blocks: [] };
  return paragraphs([`${topic}: ${title}`], ...blocks.map(shown));
}

/** All topics with their titles, one to a line. */
export function listOfTopics(): string {
  return listed(topicNames, (name) => texts[name]?.title ?? '');
}

/** A heading, a command to type, or a paragraph. */
function shown(block: string): readonly string[] {
  if (block.startsWith('## ')) return [block.slice('## '.length)];
  const [first, ...lines] = block.split('\n');
  return first === '```' ? lines.slice(0, -1).map((line) => `    ${line}`) : wrap(block, width);
}
