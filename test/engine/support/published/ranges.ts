import type { Answer } from './site.js';

/** A file as a server sends it, or the part that `range` asks for: `bytes=0-99`, `bytes=100-` or `bytes=-100`. */
export function wholeOrPart(file: Buffer, range: string | undefined, takesRanges: boolean): Answer {
  const offer = takesRanges ? { 'accept-ranges': 'bytes' } : {};
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') {
    return { status: 200, headers: offer, body: file };
  }
  const size = file.length;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) {
    const headers = { ...offer, 'content-range': `bytes */${size}` };
    return { status: 416, headers, body: Buffer.alloc(0) };
  }
  const headers = { ...offer, 'content-range': `bytes ${start}-${end}/${size}` };
  return { status: 206, headers, body: file.subarray(start, end + 1) };
}
