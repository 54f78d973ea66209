/** The part of pdf.js that the reader uses; its own types need a browser's. */
export interface PdfEngine {
  getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
  readonly OPS: Readonly<Record<string, number>>;
}

export interface LoadingTask {
  readonly promise: Promise<EngineDocument>;
  destroy(): Promise<void>;
}

export interface EngineDocument {
  readonly numPages: number;
  getPage(number: number): Promise<EnginePage>;
}

export interface EnginePage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly TextItem[] }>;
  getOperatorList(): Promise<OperatorList>;
  cleanup(): void;
}

export interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Loads pdf.js only when a PDF is read: it is large, and most documents are not PDFs. */
export async function loadEngine(): Promise<PdfEngine> {
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfEngine;
}
