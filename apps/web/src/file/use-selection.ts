import type { Finding } from '@shiji/audit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Standings } from '../judgement/standing.ts';
import { EVERYTHING, type FindingFilter, filterFindings, neighbour } from '../finding/filter.ts';

/** Which finding is selected, whether its details are open, and which findings the list shows. */
export interface Selection {
  readonly selected: number | null;
  readonly open: boolean;
  readonly filter: FindingFilter;
  readonly shown: readonly number[];
  readonly setFilter: (filter: FindingFilter) => void;
  /** Select from the document: shown in the list, even when the filter had hidden it. */
  readonly pick: (finding: number) => void;
  /** Press in the list: select, open and show it; a second press closes it. */
  readonly press: (finding: number) => void;
  /** Go to the next or previous finding of the list; answers which it was. */
  readonly step: (by: 1 | -1) => number | null;
  readonly toggle: () => void;
  /** Close the details, then the selection. */
  readonly back: () => void;
}

/** The selection of the file page; its number is kept in the address so that a link leads to it. */
export function useSelection(
  findings: readonly Finding[],
  standings: Standings,
  show: (finding: number) => void,
): Selection {
  const { find } = useSearch({ from: '/files/$fileId' });
  const navigate = useNavigate({ from: '/files/$fileId' });
  const [selected, setSelected] = useState<number | null>(find !== undefined && findings[find - 1] ? find - 1 : null);
  const [open, setOpen] = useState(selected !== null);
  const [listed, setListed] = useState(findings);
  if (listed !== findings) {
    // Muted findings came or went: the selected one keeps its selection if it is still there.
    const chosen = selected === null ? undefined : listed[selected];
    const at = chosen ? findings.indexOf(chosen) : -1;
    setListed(findings);
    setSelected(at < 0 ? null : at);
    setOpen(open && at >= 0);
  }
  const [filter, setFilter] = useState<FindingFilter>(EVERYTHING);
  const shown = useMemo(() => filterFindings(findings, filter, standings), [findings, filter, standings]);

  const select = useCallback(
    (finding: number | null) => {
      setSelected(finding);
      const search = finding === null ? {} : { find: finding + 1 };
      void navigate({ search, replace: true, resetScroll: false });
    },
    [navigate],
  );
  const press = useCallback(
    (finding: number) => {
      if (finding === selected && open) return setOpen(false);
      select(finding);
      setOpen(true);
      show(finding);
    },
    [selected, open, select, show],
  );
  const pick = (finding: number) => {
    if (!shown.includes(finding)) setFilter(EVERYTHING);
    select(finding);
    setOpen(true);
  };
  const step = (by: 1 | -1) => {
    const finding = neighbour(shown, selected, by);
    if (finding === null) return null;
    select(finding);
    show(finding);
    return finding;
  };
  const back = () => (open ? setOpen(false) : select(null));
  return { selected, open, filter, shown, setFilter, pick, press, step, toggle: () => setOpen(!open), back };
}
