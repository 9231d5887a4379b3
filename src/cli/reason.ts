import type { Language, Wording } from '../node';

/** What the system says where a file cannot be used, by its code. */
const systemWordings: Readonly<Record<string, Wording>> = {
  ENOENT: { zh: '没有此文件或文件夹', en: 'no such file or folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘空间不足', en: 'no space left on the disk' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'the name is too long' },
  ELOOP: { zh: '链接循环', en: 'links lead in a circle' },
  EPIPE: { zh: '接收方已关闭', en: 'the receiver has closed' },
};

/** Why a file cannot be used, in words: the system's reason, or what the program says of it. */
export function reasonOf(error: unknown): Wording {
  const code = codeOf(error);
  const known = code === undefined ? undefined : systemWordings[code];
  if (known) return { zh: `${known.zh}（${code}）`, en: `${known.en} (${code})` };
  const said = code ?? (error instanceof Error ? error.message : String(error));
  return { zh: said, en: said };
}

/** Whether a name is to blame: it leads nowhere, or to what is no file. */
export function isMisnamed(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
}

/** A wording made of another, in each language. */
export function wordingOf(make: (language: Language) => string): Wording {
  return { zh: make('zh'), en: make('en') };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
