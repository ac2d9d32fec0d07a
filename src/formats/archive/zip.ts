import { Inflate } from 'fflate';
import { type Bounded, inflateBounded } from './inflate-bounded.ts';
import { type Refusal, tooLarge } from './refusal.ts';

/** A file inside a zip; `open` unpacks it within the budget. */
export type ZipFile = { readonly name: string; open(budget: { bytes: number }): Bounded };

type Listing =
  | { readonly ok: true; readonly files: readonly ZipFile[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** PKWARE APPNOTE 6.3: signatures and fixed sizes of the records that are read. */
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const localBytes = 30;
const centralBytes = 46;
const endBytes = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;
const mostFiles = 20_000;

/** Lists the files of a zip by its central directory. Folders and macOS shadow files are passed over. */
export function readZip(bytes: Uint8Array): Listing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refused('damaged-archive', 'The zip file ends early: its directory is missing.');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files: ZipFile[] = [];
  for (let i = 0; i < count && i < mostFiles; i++) {
    if (at + centralBytes > bytes.length || view.getUint32(at, true) !== centralSignature) {
      return refused('damaged-archive', `The directory of the zip file is damaged at byte ${at}.`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + centralBytes, at + centralBytes + nameLength));
    if (!name.endsWith('/') && !/(^|\/)(__MACOSX\/|\._)/.test(name)) {
      const directory = at;
      files.push({ name, open: (budget) => open(bytes, view, directory, budget) });
    }
    at += centralBytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, files };
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function open(bytes: Uint8Array, view: DataView, directory: number, budget: { bytes: number }): Bounded {
  if (view.getUint16(directory + 8, true) & encryptedFlag)
    return refused('encrypted', 'The zip file is encrypted.');
  const method = view.getUint16(directory + 10, true);
  const size = view.getUint32(directory + 20, true);
  const local = view.getUint32(directory + 42, true);
  if (local + localBytes > bytes.length || view.getUint32(local, true) !== localSignature) {
    return refused('damaged-archive', `The zip file is damaged at byte ${local}.`);
  }
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + size);
  if (method === deflated) return inflateBounded(data, budget, (ondata) => new Inflate(ondata));
  if (method !== stored)
    return refused('unknown-compression', `The zip file uses compression method ${method}.`);
  budget.bytes -= data.length;
  if (budget.bytes < 0) return { ok: false, refusal: tooLarge };
  return { ok: true, bytes: data };
}

const refused = (code: string, reason: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, reason },
});
