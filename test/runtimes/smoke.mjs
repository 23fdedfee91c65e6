// Compiles every golden case and compares each byte. Runs on every runtime, which hands it the library.

/**
 * @param {Readonly<Record<string, Function>>} library What `lakeplan` and `lakeplan/toml` export.
 * @param {readonly (import('./cases.mjs').Case & { document?: unknown })[]} cases
 * @returns What was compared, and which files differ.
 */
export function smoke(library, cases) {
  const files = cases.flatMap((one) => {
    const made = filesOf(library, one);
    const names = new Set([...Object.keys(made), ...Object.keys(one.expected)]);
    return [...names].map((name) => ({
      path: `${one.name}/${name}`,
      equal: made[name] === normal(name, one.expected[name]),
    }));
  });
  const differ = files.filter(({ equal }) => !equal).map(({ path }) => path);
  return { cases: cases.length, files: files.length, differ };
}

/** How JSON is laid out is the command line's; its bytes are compared without. */
function normal(name, text) {
  return text !== undefined && name.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text;
}

function filesOf(library, one) {
  const { compile, compileToml, emit, emitTeardown, parsePlan, renderDiagnostic, toScript } =
    library;
  const { name, source, text, options, document } = one;
  const findings = (diagnostics) => {
    const words = diagnostics.map((found) => `${renderDiagnostic(found, { source })}\n`);
    return { 'diagnostics.txt': words.join('\n') };
  };
  const script = (plan, how) => toScript(emit(plan, how).statements);

  if (source === 'plan.json') return findings(parsePlan(JSON.parse(text)).diagnostics);
  const result =
    source === 'config.toml'
      ? compileToml(text, options)
      : compile(source === 'config.json' ? JSON.parse(text) : document, options);
  if (!result.ok) return findings(result.diagnostics);
  const { plan, credentials: values, diagnostics } = result;
  if ('leaveTo' in options)
    return findings(emitTeardown(plan, { leaveTo: options.leaveTo }).diagnostics);
  if ('emit' in options)
    return findings(emit(plan, { credentials: options.emit, values }).diagnostics);
  if (name.startsWith('errors/')) return findings(diagnostics);
  if (name.startsWith('plans/')) {
    return {
      'plan.json': JSON.stringify(plan),
      'out.sql': script(plan),
      ...(diagnostics.length > 0 && findings(diagnostics)),
    };
  }
  return {
    'redacted.sql': script(plan),
    'inline.sql': script(plan, { credentials: 'inline', values }),
    'variables.sql': script(plan, { credentials: 'variables' }),
    'getenv.sql': script(plan, { credentials: 'getenv' }),
    'load.sql': script(plan, { extensions: 'load' }),
    'omit.sql': script(plan, { extensions: 'omit' }),
    'bound.json': JSON.stringify(emit(plan, { credentials: 'bound', values }).statements),
  };
}
