import { Button } from 'antd';
import { sizeWords } from '../words/size.ts';

interface Props {
  readonly title: string;
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}

/** The files that wait to be sent. */
export function ChosenFiles({ title, files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <section className="chosen" aria-label={title}>
      <h3>{`${title}（${files.length}）`}</h3>
      <ul>
        {files.map((file) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`}>
            <span className="chosen-name">{file.name}</span>
            <span className="quiet">{sizeWords(file.size)}</span>
            <Button type="text" size="small" aria-label={`不要 ${file.name}`} onClick={() => onRemove(file)}>
              移除
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
