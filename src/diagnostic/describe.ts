import type { Code } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
import { attachMessages } from './messages/attach.js';
import { documentMessages } from './messages/document.js';
import { formatMessages } from './messages/formats.js';
import type { Message, Messages } from './messages/message.js';
import { pathMessages } from './messages/paths.js';
import { planMessages } from './messages/plan.js';
import { credentialMessages } from './messages/credentials.js';
import { secretMessages } from './messages/secrets.js';
import { valueMessages } from './messages/values.js';

/** Every code has its message, or this does not compile. */
const messages: Messages = {
  ...documentMessages,
  ...valueMessages,
  ...credentialMessages,
  ...secretMessages,
  ...pathMessages,
  ...attachMessages,
  ...formatMessages,
  ...planMessages,
};

/** What is wrong, and what to do. */
export interface Description {
  readonly message: string;
  readonly help: string;
}

export function describe({ code, args }: Diagnostic): Description {
  // Each message takes the facts of its own code; the union does not carry that over.
  const words = messages[code] as Message<Code>;
  return { message: words.message(args), help: words.help(args) };
}
