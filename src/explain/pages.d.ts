/** The files in `codes/` and `topics/` by their names, made by `pages.mjs`; a test holds that there is one for every code. */
declare module 'virtual:pages' {
  type Code = import('../diagnostic/codes.js').Code;
  type Page = import('./page.js').Page;
  type Topic = import('./page.js').Topic;
  export const pages: Readonly<Record<Code, Page>>;
  export const topics: Readonly<Record<string, Topic>>;
}
