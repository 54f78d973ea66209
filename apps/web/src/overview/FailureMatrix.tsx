import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import type { BatchOverview, OverviewPackage, OverviewProblem } from '../api/contract.ts';
import { coveragePercent } from '../batch/CoverageBar.tsx';
import { type MatrixOrder, ordered } from './matrix-order.ts';

/** Which unit has which problem, and how often. */
export function FailureMatrix({ overview }: { readonly overview: BatchOverview }) {
  const [order, setOrder] = useState<MatrixOrder>({ by: 'error', descending: true });
  const [search, setSearch] = useState('');
  const rows = ordered(overview.packages, order, search);
  const turn = (by: string) => setOrder({ by, descending: order.by === by ? !order.descending : by !== 'name' });
  return (
    <section className="overview-part" aria-label="各单位的问题">
      <div className="matrix-head">
        <h2>各单位的问题</h2>
        <div className="matrix-search">
          <Input
            placeholder="找单位"
            aria-label="找单位"
            allowClear
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <div className="matrix-scroll">
        <table className="matrix">
          <thead>
            <tr>
              <Heading by="name" order={order} onTurn={turn} label="单位" />
              <Heading by="error" order={order} onTurn={turn} label="错误" />
              <Heading by="warning" order={order} onTurn={turn} label="疑点" />
              <Heading by="coverage" order={order} onTurn={turn} label="核对率" />
              {overview.problems.map(({ code, title }) => (
                <Heading key={code} by={code} order={order} onTurn={turn} label={title} narrow />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.files.join()} row={row} problems={overview.problems} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="overview-empty">没有符合条件的单位</p>}
    </section>
  );
}

interface HeadingProps {
  readonly by: string;
  readonly label: string;
  readonly order: MatrixOrder;
  readonly narrow?: boolean;
  readonly onTurn: (by: string) => void;
}

function Heading({ by, label, order, narrow, onTurn }: HeadingProps) {
  const sort = order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sort} className={narrow ? 'matrix-check' : undefined}>
      <button type="button" onClick={() => onTurn(by)} title={`按“${label}”排列`}>
        {label}
        {sort && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

function Row({ row, problems }: { readonly row: OverviewPackage; readonly problems: readonly OverviewProblem[] }) {
  const [first = ''] = row.files;
  return (
    <tr>
      <th scope="row">
        <Link to="/files/$fileId" params={{ fileId: first }}>
          {row.name}
        </Link>
        <span className="quiet">
          {[row.year && `${row.year}年`, `${row.files.length} 份`].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td className={row.counts.error > 0 ? 'matrix-error' : 'quiet'}>{row.counts.error}</td>
      <td className={row.counts.warning > 0 ? 'matrix-warning' : 'quiet'}>{row.counts.warning}</td>
      <td>{`${coveragePercent(row.coverage)}%`}</td>
      {problems.map(({ code, severity }) => (
        <td key={code} className={row.codes[code] ? `matrix-${severity}` : undefined}>
          {row.codes[code] ?? ''}
        </td>
      ))}
    </tr>
  );
}
