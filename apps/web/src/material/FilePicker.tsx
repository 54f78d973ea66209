import { type ReactNode, useId, useState } from 'react';
import { filesOf, worthSending } from './dropped-files.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly className: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** An area that takes files by drop, by click and by keyboard. The input lies under the label and keeps the focus. */
export function FilePicker({ name, label, className, accept, disabled, children, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0 && !disabled) onFiles(files);
  };
  return (
    <div
      className={`picker ${className}${over ? ' picker-over' : ''}${disabled ? ' picker-off' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void filesOf(event.dataTransfer).then(take);
      }}
    >
      <input
        id={id}
        className="picker-input"
        type="file"
        multiple
        name={name}
        accept={accept}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => {
          take(worthSending([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="picker-face">
        {children}
      </label>
    </div>
  );
}
