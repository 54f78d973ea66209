import { Button } from 'antd';
import type { SignedInState } from '../api/contract.ts';
import { ROLE_WORDS } from '../words/role.ts';

type Sample = SignedInState['samples'][number];

interface Props {
  readonly samples: readonly Sample[];
  readonly busy: boolean;
  readonly onChoose: (sample: Sample) => void;
}

/** The fictional county’s sign-ins, each at one press; the first is the one most people want to try. */
export function SampleSignIns({ samples, busy, onChoose }: Props) {
  return (
    <section className="sample-sign-ins" aria-labelledby="sample-sign-ins-title">
      <h2 id="sample-sign-ins-title">先试一试：点一下就进示例县</h2>
      <p className="quiet">青禾县和里面的人都是虚构的，谁都能进，请不要放真实材料。</p>
      <ul>
        {samples.map((sample, at) => (
          <li key={sample.login}>
            <Button type={at === 0 ? 'primary' : 'default'} disabled={busy} onClick={() => onChoose(sample)}>
              以{ROLE_WORDS[sample.role]}身份进入
            </Button>
            <span className="quiet">{sample.about}</span>
          </li>
        ))}
      </ul>
      <h2>或者用登录名</h2>
    </section>
  );
}
