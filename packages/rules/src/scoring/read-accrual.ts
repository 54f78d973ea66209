import { Decimal } from '@shiji/figure';
import { type Reading, shared } from './reading.ts';
import type { ScoringRule } from './rule.ts';

/** 每完成1次得1分，最高5分. */
export function readAccrual(reading: Reading, body: string): ScoringRule | null {
  const found =
    /(?:每|^(?=(?:符合|具备|满足|做到|完成)1[项个条次]))(?:完成|增加|新增|开展|组织|举办|发布|获得?|提高|达到|有|做到|符合|满足|具备)?(\d+(?:\.\d+)?)?([个项次条篇家处场期%]|个?百分点)?[^,;。扣]{0,12}?(?:得|计|加|给|记)(\d+(?:\.\d+)?)分/.exec(
      body,
    );
  if (!found?.[3]) return null;
  const most = /(?:最高|上限|至多|最多|满分)[^,;。]{0,4}?(\d+(?:\.\d+)?)分/.exec(body);
  return {
    kind: 'accrual',
    ...shared(
      reading,
      most?.[1] ? new Decimal(most[1]) : null,
      found[2]?.includes('百分点') ? '%' : (found[2] ?? null),
    ),
    perStep: new Decimal(found[3]),
    step: new Decimal(found[1] ?? '1'),
  };
}
