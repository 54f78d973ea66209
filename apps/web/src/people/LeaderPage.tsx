import { RecentBatches } from '../batch/RecentBatches.tsx';
import { MutedRules } from '../judgement/MutedRules.tsx';
import { PageHeader } from '../page/PageHeader.tsx';
import { usePageTitle } from '../page/use-page-title.ts';

/** Leaders read what others sent and audited. */
export function LeaderPage() {
  usePageTitle('实绩');
  return (
    <>
      <PageHeader />
      <main className="page-body start">
        <h1>全县的材料</h1>
        <RecentBatches />
        <MutedRules />
      </main>
    </>
  );
}
