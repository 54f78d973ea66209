import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Sample } from './contract.ts';

/** A sample’s description and the file that holds it. */
export interface SampleFile extends Sample {
  readonly path: string;
}

const FOLDER = new URL('../samples/', import.meta.url);

/** The fictional files shipped for a first try, as `samples/samples.json` lists them. */
export async function listSamples(): Promise<SampleFile[]> {
  const samples = JSON.parse(await readFile(new URL('samples.json', FOLDER), 'utf8')) as Sample[];
  return samples.map((sample) => ({ ...sample, path: fileURLToPath(new URL(sample.name, FOLDER)) }));
}
