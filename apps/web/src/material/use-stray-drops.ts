import { useEffect } from 'react';
import { filesOf } from './dropped-files.ts';

/** Files dropped beside the area or pasted anywhere are meant for it too; without this the browser would leave the page. */
export function useStrayDrops(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const take = (transfer: DataTransfer | null) => {
      if (transfer && transfer.files.length > 0) {
        void filesOf(transfer).then((files) => files.length > 0 && onFiles(files));
      }
    };
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => take(event.clipboardData);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [onFiles]);
}
