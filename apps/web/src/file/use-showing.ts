import type { Place } from '@shiji/audit';
import { App } from 'antd';
import { type RefObject, useCallback } from 'react';
import { locate } from '../document/address-index.ts';
import type { DocumentHandle } from '../document/DocumentView.tsx';
import type { DrawnDocument } from '../document/drawn-document.ts';

/** The ways into the document: to a place, and to all places of a finding that lie in this file. */
export interface Showing {
  readonly showPlace: (place: Place) => void;
  readonly showFinding: (finding: number) => void;
}

/** Brings places of the drawn document into view. */
export function useShowing(view: RefObject<DocumentHandle | null>, drawn: DrawnDocument, file: string): Showing {
  const { message } = App.useApp();
  const showPlace = useCallback(
    (place: Place) => {
      const spots = locate(drawn.index, place);
      if (spots.length === 0) void message.info('这一处说的是整份文件，没有具体的位置');
      view.current?.show(spots);
    },
    [view, drawn, message],
  );
  const showFinding = useCallback(
    (finding: number) => {
      const places = drawn.findings[finding]?.places.filter((place) => place.file === file) ?? [];
      view.current?.show(places.flatMap((place) => locate(drawn.index, place)));
    },
    [view, drawn, file],
  );
  return { showPlace, showFinding };
}
