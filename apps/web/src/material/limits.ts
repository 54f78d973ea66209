import type { Capabilities, Problem } from '../api/contract.ts';
import { sizeWords } from '../words/size.ts';

const megabytesOf = (file: File, limits: Capabilities) =>
  /\.zip$/i.test(file.name) ? limits.maxArchiveMegabytes : limits.maxFileMegabytes;
const bytesOf = (file: File, limits: Capabilities) => megabytesOf(file, limits) * 1024 * 1024;

/** Why nothing of these files can be sent, or nothing. One that is too large among others does not keep them back. */
export function tooMuch(files: readonly File[], limits: Capabilities | undefined): Problem | undefined {
  if (!limits) return undefined;
  if (files.length > limits.maxFiles) {
    return {
      code: 'tooMany',
      message: `一次最多放 ${limits.maxFiles} 个文件，这里有 ${files.length} 个`,
      remedy: '请分几次放进来。',
    };
  }
  const [big] = files;
  if (!big || files.some((file) => file.size <= bytesOf(file, limits))) return undefined;
  return {
    code: 'tooBig',
    message: `“${big.name}”有 ${sizeWords(big.size)}，单个文件不能超过 ${megabytesOf(big, limits)} MB`,
    remedy: '多半是图片太大。请在 Word 里压缩图片，或删去照片后再放进来。',
  };
}

/** The file, or as much of it as shows the server that it is too large: nobody waits for a film that lay in the folder. */
export function asMuchAsNeeded(file: File, limits: Capabilities | undefined): Blob {
  return limits && file.size > bytesOf(file, limits) ? file.slice(0, bytesOf(file, limits) + 1) : file;
}
