import { availableParallelism } from 'node:os';
import type { Comment, Document, ReadResult } from '@shiji/document';
import { type AuditedFiles, auditWith, type OnProgress } from './audit-files.ts';
import { DEFAULT_LIMITS, type IntakeFile, type IntakeLimits } from './intake-file.ts';
import { findLibreOffice } from './libre-office.ts';
import { createProcessPool } from './process/pool.ts';
import { readToDocument } from './read-file.ts';
import { commentFile, type CommentResult } from './sending/comment-file.ts';
import { createTurn } from './turn.ts';

/** Reads and audits strangers' files in processes of its own, shared by all calls. */
export interface Intake {
  readonly limits: IntakeLimits;
  /** A named file → its document. Never rejects because of the file. */
  read(file: IntakeFile): Promise<ReadResult<Document>>;
  /** Files and last year’s files → reports. Rejects only with Interrupted, never because of a file; names must differ. */
  audit(files: readonly IntakeFile[], lastYear: readonly IntakeFile[], onProgress?: OnProgress): Promise<AuditedFiles>;
  /** The same .docx with comments; see `commentFile`. Never rejects because of the file. */
  comment(file: IntakeFile, comments: readonly Comment[]): Promise<CommentResult>;
  /** Ends all processes; what was under way comes back as interrupted. */
  close(): void;
}

export interface IntakeOptions {
  readonly limits?: Partial<IntakeLimits>;
  /** Reading processes at a time; by default one core is left to everything else. */
  readonly processes?: number;
  /** How LibreOffice is found; by default in the usual places, asked anew for each file that needs it. */
  readonly soffice?: () => Promise<string | null>;
  /** Told where the code threw over a file, for a log: function names and lines, nothing of the file. */
  readonly onThrown?: (frames: readonly string[]) => void;
  /** Main file of the reading processes; tests bring one that misbehaves. */
  readonly entry?: string;
}

/** The intake was closed while files were under way; they are to be audited again. */
export class Interrupted extends Error {}

/** Opens an intake; its processes start when first needed. */
export function openIntake(options: IntakeOptions = {}): Intake {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const size = options.processes ?? Math.max(1, availableParallelism() - 1);
  const pool = createProcessPool(size, limits, options.entry);
  // An audit holds all documents of a batch.
  const auditPool = createProcessPool(
    1,
    {
      heapMegabytes: 2 * limits.heapMegabytes,
      residentMegabytes: 2 * limits.residentMegabytes,
    },
    options.entry,
  );
  const means = {
    pool,
    auditPool,
    limits,
    soffice: options.soffice ?? findLibreOffice,
    conversionTurn: createTurn(1),
    inFlight: 2 * size,
    onThrown: options.onThrown,
  };
  let closed = false;
  return {
    limits,
    read: (file) => readToDocument(file, means),
    comment: (file, comments) => commentFile(file, comments, means),
    audit: async (files, lastYear, onProgress = () => undefined) => {
      const result = await auditWith(means, files, lastYear, (progress) => closed || onProgress(progress));
      if (closed) throw new Interrupted();
      return result;
    },
    close: () => {
      closed = true;
      pool.close();
      auditPool.close();
    },
  };
}

let shared: Intake | null = null;

/** The intake that a command line uses without opening one; its processes end with this process. */
export function sharedIntake(): Intake {
  return (shared ??= openIntake());
}

/** Reads one named file within the usual limits. Errors: R001–R015 as values. */
export function readFileSafely(name: string, bytes: Uint8Array): Promise<ReadResult<Document>> {
  return sharedIntake().read({ name, bytes });
}

/** Reads and audits files within the usual limits; see `Intake.audit`. */
export function auditFiles(
  files: readonly IntakeFile[],
  lastYear: readonly IntakeFile[],
  onProgress?: OnProgress,
): Promise<AuditedFiles> {
  return sharedIntake().audit(files, lastYear, onProgress);
}
