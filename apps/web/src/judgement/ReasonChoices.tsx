/** What reviewers mostly mean. */
const REASONS = [
  '口径不同，数是对的',
  '单位已有书面说明',
  '属于四舍五入',
  '原件没有错，是读取有误',
  '按本县规定可以这样填',
  '与另一条重复',
] as const;

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** The usual reasons, one press each. */
export function ReasonChoices({ reason, onReason }: Props) {
  return (
    <div className="reasons" role="group" aria-label="常用理由">
      {REASONS.map((usual) => (
        <button key={usual} type="button" aria-pressed={usual === reason} onClick={() => onReason(usual)}>
          {usual}
        </button>
      ))}
    </div>
  );
}
