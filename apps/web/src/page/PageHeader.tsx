import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountMenu } from '../session/AccountMenu.tsx';

/** The bar on top of every page: the product’s name, then what the page puts beside it. */
export function PageHeader({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="page-header">
      <Link to="/" className="brand" aria-label="实绩，回到首页">
        <BrandMark />
        <span className="brand-name">实绩</span>
      </Link>
      {children ?? <span className="brand-promise">读懂每一份绩效报告，核对每一个数</span>}
      <AccountMenu />
    </header>
  );
}

function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1f5fa8" />
      <path
        d="M9 17l5 5 9-12"
        fill="none"
        stroke="#fff"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
