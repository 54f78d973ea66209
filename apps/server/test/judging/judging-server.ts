import type { ErrorBody, FileDetail, JudgementSheet, Ruling } from '../../src/contract.ts';
import { form, type TestServer } from '../http/test-server.ts';

/** A report in which three rates are wrong. */
export const FAULTY = [
  '青禾县灌区管理所2024年度部门整体支出绩效自评报告',
  '一、预算执行',
  '全年预算数200万元，执行数150万元，预算执行率80%。',
  '二、完成情况',
  '计划清淤40处，实际清淤36处，完成率95%。',
  '计划巡查50次，实际巡查45次，完成率60%。',
].join('\n\n');

/** The same with one rate put right, another one wrong, and more words before them. */
export const CORRECTED = FAULTY.replace('一、预算执行', '现将有关情况报告如下。\n\n一、预算执行')
  .replace('预算执行率80%', '预算执行率75%')
  .replace('二、完成情况', '计划维修20座，实际维修15座，完成率70%。\n\n二、完成情况');

export const NOBODY = '00000000-0000-4000-8000-000000000000';

export function withJson(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Uploads reports and gives the ids of their files once they are audited. */
export async function audited(server: TestServer, ...texts: readonly string[]): Promise<string[]> {
  const files = texts.map((text, at) => ['files', `报告${at + 1}.txt`, text] as const);
  const batch = await server.finished(await server.upload(form(...files)));
  return batch.files.map(({ id }) => id);
}

export async function detailOf(server: TestServer, id: string): Promise<FileDetail> {
  return (await server.json<FileDetail>(`/api/files/${id}`)).body;
}

export async function sheetOf(server: TestServer, id: string): Promise<JudgementSheet> {
  return (await server.json<JudgementSheet>(`/api/files/${id}/judgements`)).body;
}

/** Decides about findings by their position, as somebody who has just looked. */
export async function judge(
  server: TestServer,
  id: string,
  positions: readonly number[],
  ruling: Ruling,
  reason = '',
): Promise<JudgementSheet> {
  const { findings } = await sheetOf(server, id);
  const items = positions.map((at) => ({ key: findings[at]?.key, seen: findings[at]?.history.length }));
  const answer = await server.json<JudgementSheet>(`/api/files/${id}/judgements`, withJson({ items, ruling, reason }));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Status and code of a refusal. */
export async function refusalOf(server: TestServer, path: string, init?: RequestInit): Promise<[number, string]> {
  const { status, body } = await server.json<ErrorBody>(path, init);
  return [status, body.error?.code];
}
