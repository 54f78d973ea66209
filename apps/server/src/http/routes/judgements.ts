import { RULING_WORDS } from '@shiji/intake';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ErrorBody, JudgementSheet, NewJudgement, type Ruling, type Seen, Undoing } from '../../contract.ts';
import { judgementSheet } from '../../judgement-sheet.ts';
import {
  type JudgedFile,
  JudgedMeanwhile,
  type Judgements,
  NothingToUndo,
  UnknownFinding,
} from '../../storage/judgements.ts';
import { act, type OwnDeed } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import { asker } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';
import { requireFile } from '../visible.ts';

const Id = z.object({ id: z.uuid() });
const TAGS = ['judgements'];
const ANSWER = { 200: JudgementSheet, default: ErrorBody };

async function judgedFile(room: HttpRoom, request: FastifyRequest, id: string): Promise<JudgedFile> {
  await requireFile(room, request, id);
  const file = await room.judgements.file(id);
  if (!file) throw FAILURES.notFound();
  return file;
}

async function newestFile(room: HttpRoom, request: FastifyRequest, id: string): Promise<JudgedFile> {
  const file = await judgedFile(room, request, id);
  if (file.replaced_by !== null) throw FAILURES.oldVersion();
  return file;
}

/** “采纳”, “不采纳（口径不同）”; “未判” when the last decision was taken back. */
function rulingWords(ruling: Ruling | null, reason: string): string {
  const words = RULING_WORDS[ruling ?? 'unjudged'];
  return reason === '' ? words : `${words}（${reason}）`;
}

function conflict({ latest }: JudgedMeanwhile, wanted: string): Error {
  const [first] = latest;
  if (!first) return FAILURES.judgedMeanwhile('这条问题的审核结论刚刚变了', wanted);
  const theirs = `${first.account_name}刚刚已判为${rulingWords(first.after, first.reason)}`;
  return FAILURES.judgedMeanwhile(latest.length > 1 ? `其中 ${latest.length} 条，${theirs}` : theirs, wanted);
}

function refusal(error: unknown, wanted: string): unknown {
  if (error instanceof JudgedMeanwhile) return conflict(error, wanted);
  if (error instanceof UnknownFinding) return FAILURES.notFound();
  return error instanceof NothingToUndo ? FAILURES.nothingToUndo() : error;
}

/** “报告.docx 3 条：B02-…、…”; as many keys as the trail has room for. */
function itemWords({ name }: JudgedFile, items: readonly Seen[]): string {
  return `${name} ${items.length} 条：${items.map(({ key }) => key).join('、')}`;
}

/** Decides and records it, or neither; answers how things stand then. */
async function decide(
  room: HttpRoom,
  request: FastifyRequest,
  file: JudgedFile,
  deed: OwnDeed,
  wanted: string,
  work: (judgements: Judgements) => Promise<void>,
): Promise<JudgementSheet> {
  await act(room.people, request, deed, (_, trx) => work(room.judgements.on(trx))).catch((error: unknown) => {
    throw refusal(error, wanted);
  });
  return judgementSheet(room, file);
}

async function judge(room: HttpRoom, request: FastifyRequest, id: string, body: NewJudgement): Promise<JudgementSheet> {
  const file = await newestFile(room, request, id);
  const { items, ruling, reason } = body;
  if (ruling === 'rejected' && reason === '') throw FAILURES.reasonMissing();
  const { account } = asker(request);
  const wanted = rulingWords(ruling, reason);
  const deed = { action: 'findingsJudged', subject: file.id, detail: `${wanted} ${itemWords(file, items)}` } as const;
  return decide(room, request, file, deed, `您选的是${wanted}`, (inside) =>
    inside.judge(file, items, ruling, reason, { id: account.id, name: account.name }),
  );
}

async function undo(
  room: HttpRoom,
  request: FastifyRequest,
  id: string,
  items: readonly Seen[],
): Promise<JudgementSheet> {
  const file = await newestFile(room, request, id);
  const { account } = asker(request);
  const deed = { action: 'judgementsUndone', subject: file.id, detail: itemWords(file, items) } as const;
  return decide(room, request, file, deed, '您要撤销的是之前的结论', (inside) =>
    inside.undo(file, items, { id: account.id, name: account.name }),
  );
}

async function sheetOf(room: HttpRoom, request: FastifyRequest, id: string): Promise<JudgementSheet> {
  return judgementSheet(room, await judgedFile(room, request, id));
}

/** Judging the findings of a file. */
export function judgementRoutes(app: App, room: HttpRoom): void {
  const path = '/api/files/:id/judgements';
  const get = { tags: TAGS, summary: '一个文件的审核结论、版本和静音', params: Id, response: ANSWER };
  app.get(path, { schema: get }, (request) => sheetOf(room, request, request.params.id));
  const post = { tags: TAGS, summary: '判一条或几条问题', params: Id, body: NewJudgement, response: ANSWER };
  app.post(path, { schema: post }, (request) => judge(room, request, request.params.id, request.body));
  const back = { tags: TAGS, summary: '撤销最近一次审核结论', params: Id, body: Undoing, response: ANSWER };
  app.post(`${path}/undo`, { schema: back }, (request) => undo(room, request, request.params.id, request.body.items));
}
