import { emit, renderDiagnostic, toScript } from 'lakeplan';
import { compileToml } from 'lakeplan/toml';

const [input, output] = document.querySelectorAll('textarea');

input.addEventListener('input', () => {
  const result = compileToml(input.value);
  output.value = result.ok
    ? toScript(emit(result.plan).statements)
    : result.diagnostics.map((one) => renderDiagnostic(one)).join('\n\n');
});
