import type { Place } from '@shiji/audit';
import { addressWords } from '../words/place.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { usePlaceOpener } from './place-context.ts';

/** A place of a finding: what is written there and where it is. */
export function PlaceChip({ place }: { readonly place: Place }) {
  const { file } = usePlaceOpener();
  const quote = place.quote.trim();
  return (
    <PlaceLink place={place} className="place">
      <span className="place-quote">{quote === '' ? '（空白）' : quote}</span>
      <span className="place-where">
        {place.file !== file && <b>{place.file} </b>}
        {place.label !== undefined && <>{place.label} · </>}
        {addressWords(place.address)}
      </span>
    </PlaceLink>
  );
}
