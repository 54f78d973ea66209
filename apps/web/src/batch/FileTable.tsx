import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { Counts, FileSummary } from '../api/contract.ts';
import { usePrinting } from '../page/use-printing.ts';
import { SEVERITIES, SEVERITY_MEANING, SEVERITY_WORDS } from '../words/severity.ts';
import { JudgedCell, judgedOf } from '../judgement/JudgedCell.tsx';
import { CoverageBar, coveragePercent } from './CoverageBar.tsx';
import { FileState } from './FileState.tsx';

const text = (a: string | undefined, b: string | undefined) => (a ?? '').localeCompare(b ?? '', 'zh-CN');
const isShown = (file: FileSummary) => file.status === 'done' && file.role === 'current';

/** How many columns after the name the state of an unfinished file runs over. */
const STATE_SPAN = 8;

function countColumn(severity: keyof Counts): TableColumnsType<FileSummary>[number] {
  return {
    title: <span title={SEVERITY_MEANING[severity]}>{SEVERITY_WORDS[severity]}</span>,
    key: severity,
    width: 74,
    align: 'right',
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : 0 }),
    sorter: (a, b) => (a.counts?.[severity] ?? -1) - (b.counts?.[severity] ?? -1),
    sortDirections: ['descend', 'ascend'],
    render: (_, { counts }) => <Count severity={severity} count={counts?.[severity] ?? 0} />,
  };
}

function Count({ severity, count }: { readonly severity: keyof Counts; readonly count: number }) {
  return <span className={count === 0 ? 'quiet' : `count count-${severity}`}>{count}</span>;
}

const COLUMNS: TableColumnsType<FileSummary> = [
  {
    title: '文件',
    key: 'name',
    rowScope: 'row',
    sorter: (a, b) => text(a.name, b.name),
    render: (_, file) => <FileName file={file} />,
  },
  {
    title: '文种',
    key: 'kind',
    width: 170,
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : STATE_SPAN }),
    sorter: (a, b) => text(a.kind, b.kind),
    render: (_, file) => (isShown(file) ? (file.kind ?? '—') : <FileState file={file} />),
  },
  {
    title: '单位',
    key: 'unit',
    width: 160,
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : 0 }),
    sorter: (a, b) => text(a.unit, b.unit),
    render: (_, file) => file.unit ?? '—',
  },
  {
    title: '年度',
    key: 'year',
    width: 76,
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : 0 }),
    sorter: (a, b) => (a.year ?? 0) - (b.year ?? 0),
    render: (_, file) => file.year ?? '—',
  },
  ...SEVERITIES.map(countColumn),
  {
    title: <span title="核对过的数，占找到的数">覆盖</span>,
    key: 'coverage',
    width: 150,
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : 0 }),
    sorter: (a, b) => share(a) - share(b),
    render: (_, file) => file.coverage && <CoverageBar coverage={file.coverage} />,
  },
  {
    title: <span title="审核人员判过的问题，占全部问题">已判</span>,
    key: 'judging',
    width: 116,
    onCell: (file) => ({ colSpan: isShown(file) ? 1 : 0 }),
    sorter: (a, b) => judgedShare(a) - judgedShare(b),
    render: (_, file) => <JudgedCell judging={file.judging} />,
  },
];

function judgedShare({ judging }: FileSummary): number {
  const { judged, all } = judging ? judgedOf(judging) : { judged: 0, all: 0 };
  return all === 0 ? 1 : judged / all;
}

const share = (file: FileSummary) => (file.coverage ? coveragePercent(file.coverage) : -1);

function FileName({ file }: { readonly file: FileSummary }) {
  if (!isShown(file)) return <span className="file-name">{file.name}</span>;
  return (
    <Link to="/files/$fileId" params={{ fileId: file.id }} className="file-name">
      {file.name}
    </Link>
  );
}

const AT_A_TIME = 50;
const nothing = () => undefined;

/** The files of a batch with what was found in each; on paper all of them. */
export function FileTable({ files }: { readonly files: readonly FileSummary[] }) {
  const printing = usePrinting(nothing);
  return (
    <Table<FileSummary>
      rowKey="id"
      size="middle"
      columns={COLUMNS}
      dataSource={[...files]}
      pagination={
        files.length > AT_A_TIME && !printing
          ? { pageSize: AT_A_TIME, showSizeChanger: false, showTotal: (n) => `共 ${n} 个文件` }
          : false
      }
      showSorterTooltip={false}
      scroll={{ x: 1060 }}
      locale={{ emptyText: '没有符合条件的文件' }}
    />
  );
}
