import type { Format, Part } from './model.ts';
import type { Writer } from './writer.ts';

/** One fictional document: its content, its planted errors and its true relations in one place. */
export interface Draft {
  readonly name: string;
  readonly part: Part;
  readonly format: Format;
  readonly landscape?: boolean;
  readonly font?: string;
  write(w: Writer): void;
}
