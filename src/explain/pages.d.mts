import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import type { Page, Topic } from './page.js';

export declare function parsePage(text: string, file: string): Page;
export declare function parseTopic(text: string, file: string): Topic;
export declare const pagesForEsbuild: EsbuildPlugin;
export declare const pagesForVite: VitePlugin;
