import type { FileDetail, FindingState, FixedFinding } from '../api/contract.ts';
import type { DrawnDocument } from '../document/drawn-document.ts';
import type { Standings } from '../judgement/standing.ts';
import { findingNumber } from '../document/mark-words.ts';
import { FindingBody } from '../finding/FindingBody.tsx';
import { countVerdicts } from '../figure/tally.ts';
import { KIND_WORDS } from '../words/kind.ts';
import { rulingWords } from '../words/ruling.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';

interface Props {
  readonly detail: FileDetail;
  readonly drawn: DrawnDocument;
  readonly standings: Standings;
  readonly mutedCount: number;
  readonly fixed: readonly FixedFinding[];
}

/** The first pages on paper: every finding in full. The numbers are those beside the words of the document that follows. */
export function PrintedFindings({ detail, drawn, standings, mutedCount, fixed }: Props) {
  const { file, figures } = detail;
  const { notChecked } = countVerdicts(figures);
  return (
    <section className="printed">
      <h1>{`核对结果：${file.name}`}</h1>
      <p>{[file.kind, file.unit, file.year && `${file.year} 年度`].filter(Boolean).join(' · ')}</p>
      <p>{`找到 ${figures.length} 个数，核对了 ${figures.length - notChecked} 个；发现 ${drawn.findings.length} 个问题${mutedCount > 0 ? `，另有 ${mutedCount} 条已静音` : ''}。`}</p>
      <ol>
        {drawn.findings.map((finding, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finding’s number is its name
          <li key={number}>
            <h2>
              <span className={`number number-${finding.severity}`}>{findingNumber(number)}</span>
              {`${SEVERITY_WORDS[finding.severity]}（${KIND_WORDS[finding.kind]}）：${finding.message}`}
            </h2>
            <FindingBody finding={finding}>
              <Ruling state={standings.of(finding)} />
            </FindingBody>
          </li>
        ))}
      </ol>
      {fixed.length > 0 && <h1>{`已改正 ${fixed.length} 条`}</h1>}
      <ol>
        {fixed.map(({ key, severity, message }) => (
          <li key={key}>{`${SEVERITY_WORDS[severity]}：${message}`}</li>
        ))}
      </ol>
      <h1 className="printed-document">文件</h1>
    </section>
  );
}

function Ruling({ state }: { readonly state: FindingState | undefined }) {
  if (!state) return null;
  return (
    <section className="part">
      <h4>审核</h4>
      <div>{rulingWords(state.ruling, state.reason)}</div>
    </section>
  );
}
