import { Segmented } from 'antd';
import type { DrawnDocument } from '../document/drawn-document.ts';
import { FigurePanel } from '../figure/FigurePanel.tsx';
import { FindingList } from '../finding/FindingList.tsx';
import type { Selection } from './use-selection.ts';

export type Panel = 'findings' | 'figures';

interface Props {
  readonly drawn: DrawnDocument;
  readonly selection: Selection;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onShowFigure: (figure: number) => void;
}

/** Beside the document: the findings, or every figure’s verdict. */
export function FilePanel({ drawn, selection, panel, onPanel, onShowFigure }: Props) {
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
          <FindingList
            findings={findings}
            shown={selection.shown}
            filter={selection.filter}
            selected={selection.selected}
            open={selection.open}
            onFilter={selection.setFilter}
            onPress={selection.press}
          />
        )}
      </div>
    </aside>
  );
}
