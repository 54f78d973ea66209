/** A stand-in for the server while only the page is being worked on: `node apps/web/dev/mock-server.mjs`, then `npm run dev -w apps/web`. */
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  figuresOf,
  longDocument,
  placeIn,
  reportDocument,
  reportFindings,
  workbookDocument,
} from './made-documents.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const batches = new Map();
const details = new Map();

const formats = [
  ['.docx', 'Word 文档', false],
  ['.xlsx', 'Excel 表格', false],
  ['.pdf', 'PDF', false],
  ['.txt', '文本', false],
  ['.doc', '旧 Word 文档', true],
  ['.wps', 'WPS 文字', true],
  ['.xls', '旧 Excel 表格', true],
  ['.et', 'WPS 表格', true],
].map(([extension, label, needsLibreOffice]) => ({ extension, label, needsLibreOffice, available: !needsLibreOffice }));

function detailOf(file) {
  const document = file.name.endsWith('xlsx')
    ? workbookDocument(/大/.test(file.name) ? 4000 : 40)
    : /长/.test(file.name)
      ? longDocument()
      : reportDocument();
  const findings =
    document.format === 'docx' && document.blocks.length < 100
      ? reportFindings(document, file.name)
      : manyFindings(document, file.name);
  const figures = figuresOf(document, file.name);
  for (const { places } of findings) {
    for (const figure of figures) {
      if (
        places.some(
          (p) => p.address === figure.place.address && p.start <= figure.place.start && figure.place.end <= p.end,
        )
      ) {
        figure.verdict = 'inconsistent';
        delete figure.reason;
      }
    }
  }
  const notChecked = figures
    .filter((f) => f.verdict === 'notChecked')
    .map(({ place, reason }) => ({ quote: place.quote, place, reason }));
  return {
    document,
    findings,
    figures,
    coverage: { figures: figures.length, checked: figures.length - notChecked.length, notChecked },
  };
}

function manyFindings(document, file) {
  const quote = document.format === 'xlsx' ? '已完工' : '118.20万元';
  return [1, 2, 5, 300, 571].flatMap((nth, at) => {
    try {
      const place = placeIn(document, file, quote, nth);
      return [
        {
          code: 'B02',
          kind: 'ratio',
          severity: ['error', 'warning', 'note'][at % 3],
          message: `第${nth}处“${quote}”与合计对不上。`,
          reason: '理由。',
          remedy: '请核对。',
          source: '',
          stated: quote,
          expected: '其他',
          places: [place],
        },
      ];
    } catch {
      return [];
    }
  });
}

function advance(file) {
  if (file.status === 'waiting') file.status = 'reading';
  else if (file.status === 'reading' && /坏|bad|jpg$/.test(file.name)) {
    Object.assign(file, {
      status: 'failed',
      error: { code: 'R004', message: '文件损坏或者没有下载完整', remedy: '请在 Word 里打开并另存一份，再放进来。' },
    });
  } else if (file.status === 'reading') file.status = 'auditing';
  else if (file.status === 'auditing') {
    const detail = detailOf(file);
    details.set(file.id, detail);
    file.status = 'done';
    if (file.role === 'lastYear') return;
    const count = (severity) => detail.findings.filter((f) => f.severity === severity).length;
    Object.assign(file, {
      kind: file.name.endsWith('xlsx') ? '基础数据表' : '部门整体支出绩效自评报告',
      unit: '云溪县林业局',
      year: 2024,
      counts: { error: count('error'), warning: count('warning'), note: count('note') },
      coverage: { figures: detail.coverage.figures, checked: detail.coverage.checked },
    });
  }
}

const ended = (file) => file.status === 'done' || file.status === 'failed';

function createBatch(names) {
  const id = randomUUID();
  const files = names.map(([name, role]) => ({
    id: randomUUID(),
    batchId: id,
    name,
    size: 48_300,
    role,
    status: 'waiting',
    version: 1,
  }));
  batches.set(id, { id, createdAt: new Date().toISOString(), files });
  const timer = setInterval(
    () => {
      const next = files.find((file) => !ended(file));
      if (!next) return clearInterval(timer);
      advance(next);
      for (const listener of listeners) listener(id, next);
    },
    Number(process.env.STEP ?? 350),
  );
  return { id };
}

const listeners = new Set();

function events(id, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  send('batch', batches.get(id));
  const listener = (batch, file) => {
    if (batch !== id) return;
    send('file', file);
    if (!batches.get(id).files.every(ended)) return;
    send('end', { id });
    response.end();
    listeners.delete(listener);
  };
  listeners.add(listener);
  response.on('close', () => listeners.delete(listener));
}

async function namesIn(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return [...body.matchAll(/name="(files|lastYear)"; filename="([^"]*)"/g)].map(([, field, name]) => [
    name,
    field === 'files' ? 'current' : 'lastYear',
  ]);
}

const missing = { error: { code: 'notFound', message: '没有找到，可能已经移除', remedy: '请回到首页重新放入文件。' } };

/** Nothing is ever decided here. */
const unjudged = ({ id, name, version }, keys) => ({
  versions: [{ id, version, name }],
  findings: keys.map((key) => ({ key, ruling: null, reason: '', change: null, history: [] })),
  fixed: [],
  mutings: [],
  oftenRejected: [],
});

const REVIEWER = {
  id: '1',
  login: 'shenhe',
  name: '示例审核',
  role: 'reviewer',
  wantedRole: null,
  organisationId: null,
  assigned: [],
  disabled: false,
  locked: false,
  mustChange: false,
};

async function api(request, response, path) {
  const json = (body, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };
  const [, , kind, id, part] = path.split('/');
  if (kind === 'session') return json({ user: REVIEWER, csrf: 'x', samples: [] });
  if (kind === 'mutings') return json({ mutings: [] });
  if (kind === 'capabilities')
    return json({ libreOffice: false, formats, maxFileMegabytes: 50, maxArchiveMegabytes: 1024, maxFiles: 1000 });
  if (kind === 'samples' && request.method === 'POST')
    return json(
      createBatch([
        ['示例报告.docx', 'current'],
        ['绩效附表.xlsx', 'current'],
      ]),
      202,
    );
  if (kind === 'samples')
    return json({
      samples: [{ name: 'a', title: '一份有差错的自评报告', description: '虚构的云溪县林业局，一份报告和一张附表' }],
    });
  if (kind === 'batches' && !id && request.method === 'POST') return json(createBatch(await namesIn(request)), 202);
  if (kind === 'batches' && !id) return json({ batches: [...batches.values()].toReversed() });
  if (kind === 'batches' && !batches.has(id)) return json(missing, 404);
  if (kind === 'batches' && part === 'events') return events(id, response);
  if (kind === 'batches' && part === 'findings.json') return json([]);
  if (kind === 'batches' && request.method === 'DELETE') return (batches.delete(id), json(undefined, 204));
  if (kind === 'batches') return json(batches.get(id));
  const file = [...batches.values()].flatMap((b) => b.files).find((f) => f.id === id);
  if (!file) return json(missing, 404);
  const detail = details.get(id) ?? { document: null, findings: [], figures: [], coverage: null };
  const keys = detail.findings.map((_, at) => `k${at}`);
  if (part === 'judgements') return json(unjudged(file, keys));
  return json({ file, ...detail, keys });
}

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (path.startsWith('/api/')) return void api(request, response, path);
  const wanted = join(dist, path);
  const found = extname(path) && existsSync(wanted) ? wanted : join(dist, 'index.html');
  response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' });
  createReadStream(found).pipe(response);
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
