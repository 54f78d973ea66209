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
  /** Findings of the file that are not in the list because they are muted. */
  readonly mutedCount: number;
}

const NONE: readonly Finding[] = [];

const alikeOf = (finding: Finding, all: readonly Finding[]) => all.filter(({ code }) => code === finding.code);

/** The findings beside the document. */
export function FindingList({ findings, shown, filter, selected, open, onFilter, onPress, mutedCount }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (selected === null) return;
    const item = list.current?.querySelector(`[data-item="${selected}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [selected, open]);

  const { allowed, standings, ticked, tick } = useJudgingContext();
  if (findings.length === 0) return <NothingFound mutedCount={mutedCount} />;
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
      <KeyLine allowed={allowed} />
    </>
  );
}

function NothingFound({ mutedCount }: Pick<Props, 'mutedCount'>) {
  if (mutedCount > 0) {
    return (
      <div className="panel-empty">
        <p>{`这份文件的 ${mutedCount} 条问题都已静音`}</p>
      </div>
    );
  }
  return (
    <div className="panel-empty">
      <p className="panel-clean">✓ 没有发现对不上的地方</p>
      <p className="quiet">没核对到的数不在其内，打开“看每个数”可以看到是哪些、为什么。</p>
    </div>
  );
}

const WALKING = [
  ['↓ ↑', '下一个、上一个'],
  ['回车', '展开'],
  ['Esc', '收起'],
] as const;
const JUDGING = [
  ['1', '采纳'],
  ['2', '不采纳'],
  ['3', '待核实'],
  ['S', '勾选'],
  ['U', '撤销'],
] as const;

/** Which keys do what, for those who like keys. */
function KeyLine({ allowed }: { readonly allowed: boolean }) {
  return (
    <p className="keys" aria-hidden="true">
      {[...WALKING, ...(allowed ? JUDGING : [])].map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </p>
  );
}
