import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { FileDetail, JudgementSheet } from '../api/contract.ts';
import { batchQuery } from '../api/queries.ts';
import { type DocumentHandle, DocumentView } from '../document/DocumentView.tsx';
import type { DrawnDocument } from '../document/drawn-document.ts';
import { pickAmong } from '../finding/filter.ts';
import { JudgingContext } from '../judgement/judging-context.ts';
import { OldVersion } from '../judgement/OldVersion.tsx';
import type { Standings } from '../judgement/standing.ts';
import { useJudging } from '../judgement/use-judging.ts';
import { useUser } from '../session/use-user.ts';
import { PlaceContext } from '../finding/place-context.ts';
import { FileHeader } from './FileHeader.tsx';
import { FilePanel, type Muting, type Panel } from './FilePanel.tsx';
import { Notices } from './Notices.tsx';
import { PrintedFindings } from './PrintedFindings.tsx';
import { tipFor } from './tip.ts';
import { useArrival } from './use-arrival.ts';
import { usePrinting } from '../page/use-printing.ts';
import { useSelection } from './use-selection.ts';
import { useShowing } from './use-showing.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface Props {
  readonly detail: FileDetail;
  /** Without the muted findings, unless they are shown. */
  readonly drawn: DrawnDocument;
  readonly sheet: JudgementSheet;
  readonly standings: Standings;
  readonly muting: Muting;
}

/** The document on the left, its findings on the right, and the ways between them. */
export function OpenedFile({ detail, drawn, sheet, standings, muting }: Props) {
  const { file } = detail;
  const view = useRef<DocumentHandle>(null);
  const [showsVerdicts, setShowsVerdicts] = useState(false);
  const [panel, setPanel] = useState<Panel>('findings');
  const { data: batch } = useQuery(batchQuery(file.batchId));
  const printing = usePrinting(() => view.current?.drawAll());

  const { showPlace, showFinding } = useShowing(view, drawn, file.name);
  const selection = useSelection(drawn.findings, standings, showFinding);
  const judging = useJudging(
    file,
    drawn.findings,
    standings,
    useUser()?.role === 'reviewer' && file.replacedBy === undefined,
  );
  useArrival(selection.selected, showFinding, showPlace);
  useShortcuts(selection);

  const opener = useMemo(
    () => ({
      file: file.name,
      show: showPlace,
      otherFile: (name: string) => batch?.files.find((other) => other.name === name)?.id,
    }),
    [file.name, showPlace, batch],
  );
  const tipOf = useCallback((element: Element) => tipFor(drawn, element, showsVerdicts), [drawn, showsVerdicts]);
  const { pick, selected } = selection;
  const onPick = (findings: readonly number[]) => {
    const finding = pickAmong(findings, selected);
    if (finding !== null) pick(finding);
    setPanel('findings');
  };
  const switchVerdicts = (shown: boolean) => {
    setShowsVerdicts(shown);
    setPanel(shown ? 'figures' : 'findings');
  };
  const openPanel = (wanted: Panel) => {
    setPanel(wanted);
    if (wanted === 'figures') setShowsVerdicts(true);
  };

  return (
    <PlaceContext value={opener}>
      <JudgingContext value={judging}>
        <div className="file-page">
          <FileHeader detail={detail} showsVerdicts={showsVerdicts} onVerdicts={switchVerdicts} />
          <OldVersion file={file} sheet={sheet} />
          {printing && (
            <PrintedFindings
              detail={detail}
              drawn={drawn}
              standings={standings}
              mutedCount={muting.shown ? 0 : muting.count}
              fixed={sheet.fixed}
            />
          )}
          <main className="file-body">
            <div className="file-left">
              <Notices notices={detail.document?.notices ?? []} />
              <DocumentView
                ref={view}
                drawn={drawn}
                selected={selected}
                showsVerdicts={showsVerdicts}
                tipOf={tipOf}
                onPick={onPick}
              />
            </div>
            <FilePanel
              drawn={drawn}
              selection={selection}
              panel={panel}
              muting={muting}
              sheet={sheet}
              onPanel={openPanel}
              onShowFigure={(figure) => view.current?.show(drawn.marks.figureSpots[figure] ?? [])}
            />
          </main>
        </div>
      </JudgingContext>
    </PlaceContext>
  );
}
