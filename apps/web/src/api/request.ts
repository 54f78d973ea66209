import type { ErrorBody, Problem } from './contract.ts';

/** What went wrong, in words that can be shown as they are. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export const UNREACHABLE: Problem = {
  code: 'offline',
  message: '连不上实绩的服务',
  remedy: '请确认运行实绩的那台电脑开着、程序没有关闭，再试一次。',
};

const UNCLEAR: Problem = {
  code: 'unclear',
  message: '服务没有给出可用的回答',
  remedy: '请稍后再试；若一直如此，请联系管理这台电脑的同事。',
};

/** The problem to show for anything thrown. */
export function problemOf(cause: unknown): Problem {
  return cause instanceof RequestProblem ? cause.problem : UNCLEAR;
}

/** Read the problem out of the body of a failed answer. */
export function problemIn(body: string): Problem {
  try {
    const parsed = JSON.parse(body) as Partial<ErrorBody>;
    return parsed.error ?? UNCLEAR;
  } catch {
    return UNCLEAR;
  }
}

let csrf = '';

/** What every change has to carry, from the answer of who is signed in. */
export function keepCsrfToken(token: string | null): void {
  csrf = token ?? '';
}

/** The options of a change with a JSON body. */
export function withJson(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Ask the server; the answer is the JSON body. Throws RequestProblem. */
export async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, {
    ...init,
    headers: { ...init?.headers, 'x-csrf-token': csrf },
  } as RequestInit).catch(() => {
    throw new RequestProblem(UNREACHABLE);
  });
  const body = await response.text();
  if (!response.ok) throw new RequestProblem(problemIn(body));
  return (body === '' ? undefined : JSON.parse(body)) as T;
}

/** Send files with a report of progress (0–1). Throws RequestProblem; `fetch` cannot tell how far an upload is. */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    call.setRequestHeader('x-csrf-token', csrf);
    call.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    call.addEventListener('error', () => reject(new RequestProblem(UNREACHABLE)));
    call.addEventListener('load', () => {
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as T);
      else reject(new RequestProblem(problemIn(call.responseText)));
    });
    call.send(form);
  });
}
