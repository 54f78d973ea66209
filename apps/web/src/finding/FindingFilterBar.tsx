import type { Finding, FindingKind } from '@shiji/audit';
import { Input, Select } from 'antd';
import { StandingFilter } from '../judgement/StandingFilter.tsx';
import { KIND_WORDS } from '../words/kind.ts';
import { SEVERITIES, SEVERITY_MEANING, SEVERITY_WORDS } from '../words/severity.ts';
import { type FindingFilter, withSeverity } from './filter.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  /** The findings that pass the filter. */
  readonly shown: readonly Finding[];
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Choose which findings to see: by severity, by kind, by words. */
export function FindingFilterBar({ findings, filter, shown, onFilter }: Props) {
  return (
    <div className="finding-filter">
      <div className="severities" role="group" aria-label="按轻重筛选">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`severity-switch severity-${severity}`}
            aria-pressed={filter.severities.has(severity)}
            title={SEVERITY_MEANING[severity]}
            onClick={() => onFilter(withSeverity(filter, severity))}
          >
            {SEVERITY_WORDS[severity]} {findings.filter((finding) => finding.severity === severity).length}
          </button>
        ))}
      </div>
      <div className="finding-find">
        <Select<FindingKind | 'all'>
          aria-label="问题的种类"
          value={filter.kind ?? 'all'}
          onChange={(kind) => onFilter({ ...filter, kind: kind === 'all' ? null : kind })}
          options={[{ value: 'all', label: '全部种类' }, ...kindOptions(findings)]}
          popupMatchSelectWidth={false}
        />
        <Input
          placeholder="找问题里的字"
          aria-label="找问题里的字"
          allowClear
          value={filter.search}
          onChange={(event) => onFilter({ ...filter, search: event.target.value })}
        />
      </div>
      <StandingFilter
        findings={findings}
        shown={shown}
        standing={filter.standing}
        onStanding={(standing) => onFilter({ ...filter, standing })}
      />
    </div>
  );
}

function kindOptions(findings: readonly Finding[]): { value: FindingKind; label: string }[] {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: `${KIND_WORDS[value]}（${count}）` }));
}
