import { useQuery } from '@tanstack/react-query';
import { samplesQuery } from '../api/queries.ts';

interface Props {
  readonly disabled: boolean;
  readonly onPick: (name: string) => void;
}

/** Fictional files for a first try. */
export function Samples({ disabled, onPick }: Props) {
  const { data: samples } = useQuery(samplesQuery);
  if (!samples || samples.length === 0) return null;
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">手头没有文件？先看一个示例</h2>
      <ul>
        {samples.map((sample) => (
          <li key={sample.name}>
            <button type="button" className="sample" disabled={disabled} onClick={() => onPick(sample.name)}>
              <span className="sample-title">{sample.title}</span>
              <span className="quiet">{sample.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
