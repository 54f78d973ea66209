import { useQuery } from '@tanstack/react-query';
import { mutingsQuery } from '../api/judgements.ts';
import { useUser } from '../session/use-user.ts';
import { useEndMuting } from './use-mutings.ts';

/** The checks that are muted in the county; nothing while there are none. */
export function MutedRules() {
  const { data: mutings } = useQuery(mutingsQuery);
  const end = useEndMuting();
  const mayEnd = useUser()?.role === 'reviewer';
  const active = mutings?.filter((muting) => muting.active) ?? [];
  if (active.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="muted-title">
      <h2 id="muted-title">静音的问题</h2>
      <ul>
        {active.map(({ id, code, reason, until, by }) => (
          <li key={id} className="muted-rule">
            <b>{`编号 ${code}`}</b>
            <span>{`${reason}（${by}，到 ${until}）`}</span>
            {mayEnd && (
              <button type="button" className="link-button" onClick={() => end(id)}>
                取消静音
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
