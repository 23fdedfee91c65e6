import { compile, renderDiagnostic } from '../../src/index.js';
import type { DocumentModel } from './model/document.js';

/** The plan of a valid document; what speaks against it is thrown in words. */
export function compiled({ document, options }: Pick<DocumentModel, 'document' | 'options'>) {
  const result = compile(document, options);
  if (result.ok) return result;
  const words = result.diagnostics.map((one) => renderDiagnostic(one));
  throw new Error(`a valid document does not compile:\n${words.join('\n')}`);
}
