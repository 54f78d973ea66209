import { describe, expect, it } from 'vitest';
import { auditFiles } from '../audit-of.ts';

const TITLE = (year: number) => `望川县水务局${year}年度部门整体支出绩效自评报告`;
const COPIED =
  '我局组织开展河湖清四乱专项行动，排查问题点位三十六处，清理非法堆砂场九处，拆除违章建筑一千二百平方米，河湖面貌明显改善，沿岸群众反映良好。';

function copiesIn(thisYear: string, lastYear: string): string[] {
  const [report] = auditFiles(
    { '2023年报告.txt': `${TITLE(2023)}\n${thisYear}` },
    { '2022年报告.txt': `${TITLE(2022)}\n${lastYear}` },
  );
  return (report?.findings ?? []).filter(({ code }) => code === 'K01').map(({ places }) => places[0]?.quote ?? '');
}

describe('copies of last year’s text', () => {
  it('accepts a text of its own', () => {
    expect(copiesIn('全年疏浚河道十二公里，新建生态护岸三公里。', COPIED)).toEqual([]);
  });

  it('accepts short phrases that both years use', () => {
    expect(copiesIn('资金专款专用，未发现截留挪用。', '资金专款专用，未发现截留挪用。')).toEqual([]);
  });

  it('accepts duties, which stay the same', () => {
    const duties = `一、主要职责\n负责全县水资源管理、河湖长制、农村饮水安全、防汛抗旱、水土保持、水利工程建设与运行管理等工作，指导乡镇水利服务。`;
    expect(copiesIn(duties, duties)).toEqual([]);
  });

  it('finds a copied passage', () => {
    expect(copiesIn(COPIED, COPIED)).toHaveLength(1);
  });

  it('finds a copy with only the year changed', () => {
    const [quote] = copiesIn(`2023年${COPIED}`, `2022年${COPIED}`);
    expect(quote).toContain('2023年我局组织开展');
  });

  it('finds a copy with other punctuation', () => {
    expect(copiesIn(COPIED.replace(/，/g, '、'), COPIED)).toHaveLength(1);
  });

  it('compares with no other unit’s files when a file of the same unit is there', () => {
    const [report] = auditFiles(
      { '2023年报告.txt': `${TITLE(2023)}\n${COPIED}` },
      {
        '本单位.txt': `${TITLE(2022)}\n另有内容。`,
        '他单位.txt': `青禾区教育局2022年度部门整体支出绩效自评报告\n${COPIED}`,
      },
    );
    expect(report?.findings.filter(({ code }) => code === 'K01')).toEqual([]);
  });
});
