import './polyfill.ts';
import './style/base.css';
import './material/material.css';
import './batch/batch.css';
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestProblem } from './api/request.ts';
import { createPageRouter } from './routes.tsx';
import { theme } from './style/theme.ts';

/** Signed out meanwhile: the gate asks for a new sign-in. */
function noteSignedOut(error: unknown): void {
  if (error instanceof RequestProblem && ['H013', 'H019'].includes(error.problem.code))
    void client.invalidateQueries({ queryKey: ['session'] });
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    // An answer from the server, even a refusal, is final; only an unreachable server is worth asking again.
    queries: { retry: (count, error) => count < 2 && !(error instanceof RequestProblem), refetchOnWindowFocus: false },
  },
});

/** The library’s own wheel may stay in a button, unseen, after an answer that came at once; with a name it would change the button’s. */
const BUTTONS = { autoInsertSpace: false, loadingIcon: <span className="wheel" aria-hidden="true" /> };

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={zhCN} theme={theme} button={BUTTONS}>
        <App>
          <QueryClientProvider client={client}>
            <RouterProvider router={createPageRouter(client)} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StyleProvider>
  </StrictMode>,
);
