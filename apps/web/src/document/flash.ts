import type { Target } from './spot-range.ts';

const FRAMES = 8;
const MARGIN = 60;

/** Scroll until the target stands in view; heights above it may still change while they are drawn, so look again a few times. */
export function bringIntoView(scroller: Element, target: Target, then: () => void): void {
  target.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  let frame = 0;
  const settle = () => {
    const off = distance(scroller, target);
    if (off !== 0) scroller.scrollTop += off;
    frame += 1;
    if (frame < FRAMES && (off !== 0 || frame < 3)) requestAnimationFrame(settle);
    else then();
  };
  settle();
}

/** How far to scroll to have the target in the middle; zero when it is comfortably in view. */
function distance(scroller: Element, target: Target): number {
  const [rect] = target.rects();
  if (!rect) return 0;
  const view = scroller.getBoundingClientRect();
  const height = Math.min(rect.height, view.height / 2);
  const inView = rect.top >= view.top + MARGIN && rect.top + height <= view.bottom - MARGIN;
  if (inView) return 0;
  const wanted = Math.round(rect.top + height / 2 - (view.top + view.height / 2));
  const room = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(-scroller.scrollTop, Math.min(wanted, room));
}

/** Lay short-lived frames over the targets; they do not touch the document itself. */
export function flash(canvas: HTMLElement, targets: readonly Target[]): void {
  for (const old of canvas.querySelectorAll('.flash')) old.remove();
  const origin = canvas.getBoundingClientRect();
  for (const rect of targets.flatMap((target) => joinLines(target.rects()))) {
    const frame = canvas.ownerDocument.createElement('div');
    frame.className = 'flash';
    frame.style.left = `${rect.left - origin.left - 3}px`;
    frame.style.top = `${rect.top - origin.top - 3}px`;
    frame.style.width = `${rect.width + 6}px`;
    frame.style.height = `${rect.height + 6}px`;
    frame.addEventListener('animationend', () => frame.remove());
    canvas.append(frame);
  }
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rectangles that touch on one line become one: words cut by marks still flash as one. */
function joinLines(rects: readonly Frame[]): readonly Frame[] {
  let joined: readonly Frame[] = [];
  for (const rect of rects) {
    const apart = joined.filter((frame) => !touch(frame, rect));
    const touching = joined.filter((frame) => touch(frame, rect));
    joined = [...apart, touching.reduce<Frame>(around, rect)];
  }
  return joined;
}

function touch(a: Frame, b: Frame): boolean {
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  return overlap > Math.min(a.height, b.height) / 2 && gap < 28;
}

function around(a: Frame, b: Frame): Frame {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const width = Math.max(a.left + a.width, b.left + b.width) - left;
  return { left, top, width, height: Math.max(a.top + a.height, b.top + b.height) - top };
}
