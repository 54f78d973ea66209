import type { Place } from '@shiji/audit';
import { createContext, useContext } from 'react';

/** How a place is opened from anywhere on the file page. */
export interface PlaceOpener {
  /** The name of the file on the page. */
  readonly file: string;
  readonly show: (place: Place) => void;
  /** The id of another file of the same batch, by name. */
  readonly otherFile: (name: string) => string | undefined;
}

export const PlaceContext = createContext<PlaceOpener>({
  file: '',
  show: () => {},
  otherFile: () => undefined,
});

export const usePlaceOpener = () => useContext(PlaceContext);
