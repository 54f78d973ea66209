import type { Capabilities, Problem } from '../api/contract.ts';
import { sizeWords } from '../words/size.ts';

/** Why these files cannot be sent together, or nothing. */
export function tooMuch(files: readonly File[], limits: Capabilities | undefined): Problem | undefined {
  if (!limits) return undefined;
  if (files.length > limits.maxFiles) {
    return {
      code: 'tooMany',
      message: `一次最多放 ${limits.maxFiles} 个文件，这里有 ${files.length} 个`,
      remedy: '请分几次放进来。',
    };
  }
  const big = files.find((file) => file.size > limits.maxFileMegabytes * 1024 * 1024);
  if (!big) return undefined;
  return {
    code: 'tooBig',
    message: `“${big.name}”有 ${sizeWords(big.size)}，单个文件不能超过 ${limits.maxFileMegabytes} MB`,
    remedy: '多半是图片太大。请在 Word 里压缩图片，或删去照片后再放进来。',
  };
}
