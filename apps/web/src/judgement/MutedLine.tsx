interface Props {
  readonly count: number;
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
}

/** Muted findings are not shown, but never forgotten. */
export function MutedLine({ count, shown, onShown }: Props) {
  if (count === 0) return null;
  return (
    <p className="muted-line">
      {`另有 ${count} 条已静音`}
      <button type="button" className="link-button" onClick={() => onShown(!shown)}>
        {shown ? '不显示' : '显示'}
      </button>
    </p>
  );
}
