import { Segmented } from 'antd';
import type { DrawnDocument } from '../document/drawn-document.ts';
import { FigurePanel } from '../figure/FigurePanel.tsx';
import { FindingList } from '../finding/FindingList.tsx';
import { FixedFindings } from '../judgement/FixedFindings.tsx';
import { JudgementBar } from '../judgement/JudgementBar.tsx';
import { useJudgingContext } from '../judgement/judging-context.ts';
import { MutedLine } from '../judgement/MutedLine.tsx';
import type { Finding } from '@shiji/audit';
import type { JudgementSheet } from '../api/contract.ts';
import type { Selection } from './use-selection.ts';

export type Panel = 'findings' | 'figures';

interface Props {
  readonly drawn: DrawnDocument;
  readonly selection: Selection;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onShowFigure: (figure: number) => void;
  readonly muting: Muting;
  readonly sheet: JudgementSheet;
}

/** The muted findings of the file: how many, and whether they are shown. */
export interface Muting {
  readonly count: number;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}

/** Beside the document: the findings, or every figure’s verdict. */
export function FilePanel({ drawn, selection, panel, onPanel, onShowFigure, muting, sheet }: Props) {
  const { findings, figures } = drawn;
  return (
    <aside className="panel" aria-label="核对结果">
      <Segmented<Panel>
        block
        aria-label="看问题还是看每个数"
        value={panel}
        onChange={onPanel}
        options={[
          { value: 'findings', label: `问题 ${findings.length}` },
          { value: 'figures', label: `每个数 ${figures.length}` },
        ]}
      />
      <div className="panel-content">
        {panel === 'figures' ? (
          <FigurePanel figures={figures} onShow={onShowFigure} />
        ) : (
          <Findings findings={findings} selection={selection} muting={muting} sheet={sheet} />
        )}
      </div>
    </aside>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly selection: Selection;
  readonly muting: Muting;
  readonly sheet: JudgementSheet;
}

/** The findings with what a reviewer does to them. */
function Findings({ findings, selection, muting, sheet }: FindingsProps) {
  const { allowed } = useJudgingContext();
  const { selected, filter, shown } = selection;
  // What was judged leaves a list of the unjudged; the next one takes its place.
  const goOn = () => {
    if (filter.standing === null || selected === null) return;
    const next = shown[shown.indexOf(selected) + 1];
    if (next !== undefined) selection.pick(next);
  };
  return (
    <>
      <FixedFindings findings={findings} fixed={sheet.fixed} />
      <FindingList
        findings={findings}
        shown={shown}
        filter={filter}
        selected={selected}
        open={selection.open}
        onFilter={selection.setFilter}
        onPress={selection.press}
        mutedCount={muting.count}
      />
      <MutedLine {...muting} />
      {allowed && findings.length > 0 && (
        <JudgementBar selected={selected === null ? undefined : findings[selected]} onJudged={goOn} />
      )}
    </>
  );
}
