import type { Finding } from '@shiji/audit';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useJudgingContext } from '../judgement/judging-context.ts';
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

const NONE: readonly Finding[] = [];

const alikeOf = (finding: Finding, all: readonly Finding[]) => all.filter(({ code }) => code === finding.code);

/** The findings beside the document. */
export function FindingList({ findings, shown, filter, selected, open, onFilter, onPress }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (selected === null) return;
    const item = list.current?.querySelector(`[data-item="${selected}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [selected, open]);

  const { allowed, standings, ticked, tick } = useJudgingContext();
  if (findings.length === 0) return <NothingFound />;
  const shownFindings = shown.flatMap((number) => findings[number] ?? []);
  return (
    <>
      <FindingFilterBar findings={findings} filter={filter} shown={shownFindings} onFilter={onFilter} />
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
                state={standings.of(finding)}
                muted={standings.isMuted(finding)}
                ticked={allowed ? ticked.has(finding) : undefined}
                alike={number === selected ? alikeOf(finding, shownFindings) : NONE}
                onTick={tick}
                onPress={onPress}
              />
            )
          );
        })}
      </ol>
      <p className="keys" aria-hidden="true">
        <kbd>↓</kbd> <kbd>↑</kbd> 走　<kbd>回车</kbd> 展开　<kbd>Esc</kbd> 收起
        {allowed && (
          <>
            　<kbd>1</kbd> 采纳　<kbd>2</kbd> 不采纳　<kbd>3</kbd> 待核实　<kbd>S</kbd> 勾选　<kbd>U</kbd> 撤销
          </>
        )}
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
