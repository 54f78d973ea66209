import type { Finding } from '@shiji/audit';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { EVERYTHING, type FindingFilter } from './filter.ts';
import { FindingFilterBar } from './FindingFilterBar.tsx';
import { FindingItem } from './FindingItem.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly shown: readonly number[];
  readonly filter: FindingFilter;
  readonly selected: number | null;
  readonly open: boolean;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onPress: (finding: number) => void;
}

/** The findings beside the document. */
export function FindingList({ findings, shown, filter, selected, open, onFilter, onPress }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (selected === null) return;
    const item = list.current?.querySelector(`[data-item="${selected}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [selected, open]);

  if (findings.length === 0) return <NothingFound />;
  return (
    <>
      <FindingFilterBar findings={findings} filter={filter} onFilter={onFilter} />
      {shown.length === 0 && (
        <div className="panel-empty">
          <p>没有符合条件的问题</p>
          <Button onClick={() => onFilter(EVERYTHING)}>显示全部</Button>
        </div>
      )}
      <ol ref={list} className="finding-list" aria-label="问题">
        {shown.map((number) => {
          const finding = findings[number];
          return (
            finding && (
              <FindingItem
                key={number}
                finding={finding}
                number={number}
                selected={number === selected}
                open={number === selected && open}
                onPress={onPress}
              />
            )
          );
        })}
      </ol>
      <p className="keys" aria-hidden="true">
        <kbd>↓</kbd> <kbd>↑</kbd> 下一个、上一个　<kbd>回车</kbd> 展开　<kbd>Esc</kbd> 收起
      </p>
    </>
  );
}

function NothingFound() {
  return (
    <div className="panel-empty">
      <p className="panel-clean">✓ 没有发现对不上的地方</p>
      <p className="quiet">没核对到的数不在其内，打开“看每个数”可以看到是哪些、为什么。</p>
    </div>
  );
}
