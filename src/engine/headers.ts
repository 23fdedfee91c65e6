/**
 * What DuckDB sends in a header as it stands, a line break included, behind which another header begins (run on 1.4.4 and
 * 1.5.5, with literals, variables and bound values).
 */
export const sentInHeaders: ReadonlySet<string> = new Set(['bearer_token', 'extra_http_headers']);
