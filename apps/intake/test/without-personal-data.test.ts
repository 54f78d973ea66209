import type { Document } from '@shiji/document';
import { describe, expect, it } from 'vitest';
import { openIntake, withoutPersonalData } from '../src/index.ts';

const TEXT =
  '云溪县水务局2024年度绩效自评报告\n联系人：张三四　联系电话：13800000000\n全年预算100万元，执行90万元，执行率95%。\n';

async function audited() {
  const intake = openIntake({ processes: 1 });
  try {
    const file = { name: '报告.txt', bytes: new TextEncoder().encode(TEXT) };
    return await intake.audit([file], [{ ...file, name: '上年.txt' }]);
  } finally {
    intake.close();
  }
}

function lengths(json: string): number[] {
  const { blocks } = JSON.parse(json) as Document;
  return blocks.map((block) => (block.type === 'paragraph' ? block.passage.text.length : 0));
}

describe('what is kept of an audited file', () => {
  it('holds no name and no number of a person, in its text as in its findings', async () => {
    const { files, lastYear } = await audited();
    for (const outcome of [...files, ...lastYear].map(withoutPersonalData)) {
      const kept = JSON.stringify(outcome);
      expect(kept).not.toMatch(/13800000000|张三四/);
      expect(kept).toContain('138****0000');
    }
  });

  it('keeps the length of every passage and the findings on the figures', async () => {
    const [file] = (await audited()).files;
    if (!file?.ok) throw new Error('not read');
    const kept = withoutPersonalData(file);
    if (!kept.ok) throw new Error('not read');
    expect(lengths(kept.documentJson)).toEqual(lengths(file.documentJson));
    expect(kept.report.findings.map(({ code, stated }) => [code, stated])).toContainEqual(['B02', '95%']);
  });

  it('is the failure itself for a file that could not be read', () => {
    const failed = { ok: false as const, file: '坏.docx', error: { code: 'R004', message: '坏', remedy: '重传' } };
    expect(withoutPersonalData(failed)).toBe(failed);
  });
});
