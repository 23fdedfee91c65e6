/** The service with lakeplan in it, as one function that needs nothing around it; the build makes it. */
declare module 'virtual:service' {
  export function service(self: unknown): void;
}

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*.toml' {
  const text: string;
  export default text;
}
