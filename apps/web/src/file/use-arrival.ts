import type { Place } from '@shiji/audit';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Show, once, what the address asks for: a place sent from another file, or the selected finding. */
export function useArrival(
  selected: number | null,
  showFinding: (finding: number) => void,
  showPlace: (place: Place) => void,
): void {
  const { at } = useSearch({ from: '/files/$fileId' });
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    const place = at === undefined ? undefined : parsePlace(at);
    // Drawing synchronously is not allowed inside an effect.
    const arrive = () => (place ? showPlace(place) : selected !== null && showFinding(selected));
    setTimeout(arrive);
  }, [at, selected, showFinding, showPlace]);
}

function parsePlace(text: string): Place | undefined {
  try {
    const place = JSON.parse(text) as Partial<Place>;
    return place.address ? { file: '', quote: '', ...place, address: place.address } : undefined;
  } catch {
    return undefined;
  }
}
