const LONGEST = 180;

/** Control characters, and format marks that turn the writing direction and so make a name look like another. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST - extension.length).join('') + extension;
}

/** Browsers write a quotation mark in an upload's file name so, and nothing else that a name can hold. */
const QUOTE = /%22/g;

/** The name to show for an uploaded file: its last part, readable, at most 180 characters. Never used as a path. */
export function displayName(given: string | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = shorten(last.replace(QUOTE, '"').normalize('NFC').replace(INVISIBLE, '').trim());
  return clean === '' || /^\.+$/.test(clean) ? '未命名文件' : clean;
}

/** The same name with a number when it is taken: findings point at files by name. */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) {
    const candidate = `${stem}（${number}）${extension}`;
    if (!taken.has(candidate)) return candidate;
  }
}
