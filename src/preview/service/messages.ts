import type { Service } from '../protocol.js';

/** A call of one of the service's functions. */
export interface Question {
  readonly id: number;
  readonly name: keyof Service;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: true;
}

/** As much of a worker's global scope, or of a port, as the service needs. */
export interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: Question }) => void): void;
  postMessage(message: Answer, transfer: []): void;
}
