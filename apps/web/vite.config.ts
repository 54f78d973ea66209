import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** County offices run old Chromium shells; the server of `npm run dev` is the one of `npm start` unless API says otherwise. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'chrome80', cssTarget: 'chrome80', chunkSizeWarningLimit: 1200 },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['API'] ?? 'http://127.0.0.1:8080' } },
});
