import type { FileRefusal } from '../../companion/ports/files.ts';

const sentences: Readonly<Record<string, FileRefusal>> = {
  ENOENT: { code: 'missing', reason: 'There is no such file or folder.' },
  ENOTDIR: { code: 'missing', reason: 'There is no such file or folder.' },
  EACCES: { code: 'not-permitted', reason: 'It may not be read: permission denied.' },
  EPERM: { code: 'not-permitted', reason: 'It may not be read: permission denied.' },
  ELOOP: { code: 'link-loop', reason: 'It is a link that leads back to itself.' },
  ENAMETOOLONG: { code: 'missing', reason: 'The name is too long for a file.' },
  EISDIR: { code: 'folder', reason: 'It is a folder.' },
  EIO: { code: 'disk-error', reason: 'The disk could not read it.' },
  EMFILE: { code: 'too-many-open', reason: 'Too many files are open at once.' },
};

/** What an error of the file system means for someone who wanted to read a file. */
export function refusalOf(error: unknown): FileRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return sentences[code] ?? { code: 'file-error', reason: `It could not be read (${code}).` };
}
