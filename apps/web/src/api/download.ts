import { problemIn, RequestProblem, UNREACHABLE } from './request.ts';

/** The name the server gives a download; `fallback` when it gives none. */
export function savedName(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? fallback : decodeURIComponent(encoded);
  } catch {
    return fallback;
  }
}

/** Fetch a file and hand it to the browser's downloads; unlike a link it can say why there is none. Throws RequestProblem. */
export async function download(path: string, fallback: string): Promise<void> {
  const response = await fetch(path).catch(() => {
    throw new RequestProblem(UNREACHABLE);
  });
  if (!response.ok) throw new RequestProblem(problemIn(await response.text()));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = savedName(response.headers.get('content-disposition'), fallback);
  link.click();
  // Older browsers take the bytes only some time after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
