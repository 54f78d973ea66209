import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { Spot } from './address-index.ts';
import { ChunkView } from './ChunkView.tsx';
import type { DrawnDocument } from './drawn-document.ts';
import { bringIntoView, flash } from './flash.ts';
import { HoverTip } from './HoverTip.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { chunkOfSpot, targetOf } from './spot-range.ts';
import { useMounting } from './use-mounting.ts';

/** What the rest of the page can ask of the drawn document. */
export interface DocumentHandle {
  /** Scroll to the first spot and flash all of them. */
  readonly show: (spots: readonly Spot[]) => void;
  /** Draw everything now, for printing. */
  readonly drawAll: () => void;
}

interface Props {
  readonly ref: Ref<DocumentHandle>;
  readonly drawn: DrawnDocument;
  readonly selected: number | null;
  readonly showsVerdicts: boolean;
  readonly tipOf: (element: Element) => string | null;
  readonly onPick: (findings: readonly number[]) => void;
}

/** The document as it was laid out, with its marks. Selection is a style rule: selecting never draws the document again. */
export function DocumentView({ ref, drawn, selected, showsVerdicts, tipOf, onPick }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const { isMounted, mountNow, mountAllNow } = useMounting(drawn.chunks.length);

  const show = (spots: readonly Spot[]) => {
    for (const spot of spots) mountNow(chunkOfSpot(drawn, spot) ?? 0);
    const root = canvas.current;
    const view = scroller.current;
    if (!root || !view) return;
    const targets = spots.flatMap((spot) => targetOf(root, spot) ?? []);
    const [first] = targets;
    if (first) bringIntoView(view, first, () => flash(root, targets));
  };
  const showChunk = (chunk: number) => {
    mountNow(chunk);
    canvas.current?.querySelector(`[data-chunk="${chunk}"]`)?.scrollIntoView({ block: 'start' });
  };
  useImperativeHandle(ref, () => ({ show, drawAll: mountAllNow }));

  const onScroll = () => {
    const box = scroller.current?.getBoundingClientRect();
    const under = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const waiting = under?.closest('.chunk-waiting');
    if (waiting) mountNow(Number(waiting.getAttribute('data-chunk')));
  };

  return (
    <div className="doc">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are the buttons, their events bubble up */}
      <div
        ref={scroller}
        className="doc-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must take the keyboard
        tabIndex={0}
        role="region"
        aria-label="文件内容"
        onScroll={onScroll}
        onClick={(event) => pickByClick(event.target, onPick)}
        onKeyDown={(event) => pickByKey(event, onPick)}
      >
        {selected !== null && <style>{selectedRule(selected)}</style>}
        <div ref={canvas} className={`doc-canvas paper paper-${drawn.format}${showsVerdicts ? ' verdicts' : ''}`}>
          {drawn.chunks.map((chunk, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the chunks of a document never change
            <ChunkView key={number} chunk={chunk} number={number} drawn={drawn} mounted={isMounted(number)} />
          ))}
        </div>
      </div>
      <SheetTabs chunks={drawn.chunks} onOpen={showChunk} />
      <HoverTip area={scroller} tipOf={tipOf} />
    </div>
  );
}

const selectedRule = (finding: number) => `.doc [data-finding~="${finding}"]{background:#ffdd73}`;

/** Select the findings under the pointer or the focus. */
function pick(target: EventTarget, onPick: Props['onPick']): boolean {
  const mark = target instanceof Element ? target.closest('[data-finding]') : null;
  if (!mark) return false;
  onPick((mark.getAttribute('data-finding') ?? '').split(' ').map(Number));
  return true;
}

/** Dragging over words to copy them selects no finding. */
function pickByClick(target: EventTarget, onPick: Props['onPick']): void {
  if (window.getSelection()?.type !== 'Range') pick(target, onPick);
}

function pickByKey(event: KeyboardEvent, onPick: Props['onPick']): void {
  if ((event.key === 'Enter' || event.key === ' ') && pick(event.target, onPick)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
