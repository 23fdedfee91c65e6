import type { Code } from '../diagnostic/codes.js';
import type { Page } from './page.js';
import { namePages } from './pages/attach/names.js';
import { optionPages } from './pages/attach/options.js';
import { backendPages } from './pages/document/backends.js';
import { choosingPages } from './pages/document/choosing.js';
import { readingPages } from './pages/document/reading.js';
import { bucketPages } from './pages/paths/buckets.js';
import { catalogPathPages } from './pages/paths/catalogs.js';
import { folderPages } from './pages/paths/folders.js';
import { spellingPages } from './pages/paths/spelling.js';
import { emittedCredentialPages } from './pages/plan/credentials.js';
import { planFilePages } from './pages/plan/files.js';
import { teardownPages } from './pages/plan/teardown.js';
import { addressPages } from './pages/secrets/addresses.js';
import { credentialPages } from './pages/secrets/credentials.js';
import { parameterPages } from './pages/secrets/parameters.js';
import { providerPages } from './pages/secrets/providers.js';
import { secretsTogetherPages } from './pages/secrets/together.js';
import { keyPages } from './pages/values/keys.js';
import { textPages } from './pages/values/texts.js';
import { typePages } from './pages/values/types.js';

/** Every code has its page, or this does not compile. */
export const pages: Readonly<Record<Code, Page>> = {
  ...readingPages,
  ...choosingPages,
  ...backendPages,
  ...keyPages,
  ...textPages,
  ...typePages,
  ...credentialPages,
  ...parameterPages,
  ...providerPages,
  ...addressPages,
  ...secretsTogetherPages,
  ...catalogPathPages,
  ...bucketPages,
  ...folderPages,
  ...spellingPages,
  ...namePages,
  ...optionPages,
  ...planFilePages,
  ...emittedCredentialPages,
  ...teardownPages,
};
