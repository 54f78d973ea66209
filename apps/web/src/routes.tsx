import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BatchPage } from './batch/BatchPage.tsx';
import { Broken } from './page/Broken.tsx';
import { Missing } from './page/Missing.tsx';
import { Waiting } from './page/Waiting.tsx';
import { HomePage } from './people/HomePage.tsx';
import { Gate } from './session/Gate.tsx';

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Gate, notFoundComponent: Missing });

const start = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const batch = createRoute({ getParentRoute: () => root, path: '/batches/$batchId', component: BatchPage });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId/overview',
  component: lazyRouteComponent(() => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
  pendingComponent: Waiting,
});

/** `find` is the number of the selected finding; `at` is a place, as JSON, to show on arrival. */
export interface FileSearch {
  readonly find?: number;
  readonly at?: string;
}

const file = createRoute({
  getParentRoute: () => root,
  path: '/files/$fileId',
  validateSearch: (search: Record<string, unknown>): FileSearch => ({
    ...(Number(search['find']) > 0 ? { find: Number(search['find']) } : {}),
    ...(typeof search['at'] === 'string' ? { at: search['at'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./file/FilePage.tsx'), 'FilePage'),
  pendingComponent: Waiting,
});

const routeTree = root.addChildren([start, batch, overview, file]);

/** The pages of the application over one query client. */
export function createPageRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    scrollRestoration: true,
    defaultPendingMs: 200,
    defaultErrorComponent: Broken,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
