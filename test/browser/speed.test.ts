import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyLakes } from '../bench/texts.mjs';
import { launch, open } from './browser.js';
import { fileAddress, paste, settled } from './preview-page.js';
