declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';

  /** Opens a stream to `file`.N`extension` that begins a new file at `size` and keeps `limit.count` old ones. */
  export default function roll(options: {
    readonly file: string;
    readonly extension: string;
    readonly size: string;
    readonly limit: { readonly count: number };
    readonly mkdir: boolean;
  }): Promise<DestinationStream>;
}
