import type { Place } from '@shiji/audit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePlaceOpener } from './place-context.ts';

interface Props {
  readonly place: Place;
  readonly className: string;
  readonly children: ReactNode;
}

/** Goes to a place: in the document beside it, or in the other file of the batch that holds it. */
export function PlaceLink({ place, className, children }: Props) {
  const { file, show, otherFile } = usePlaceOpener();
  if (place.file === file) {
    return (
      <button type="button" className={className} title="在左边的文件里看" onClick={() => show(place)}>
        {children}
      </button>
    );
  }
  const id = otherFile(place.file);
  if (id === undefined) return <span className={className}>{children}</span>;
  return (
    <Link to="/files/$fileId" params={{ fileId: id }} search={{ at: JSON.stringify(place) }} className={className}>
      {children}
    </Link>
  );
}
