import type { FileReport, Finding } from '@shiji/audit';

/** What a reviewer decided about a finding, or that nobody has yet. */
export interface FindingJudgement {
  readonly ruling: 'accepted' | 'rejected' | 'toVerify' | 'unjudged';
  /** Empty when none was given. */
  readonly reason: string;
  /** Who decided and when (ISO 8601); absent while nobody has. */
  readonly by?: string;
  readonly at?: string;
}

/** The rulings as every list and letter names them. */
export const RULING_WORDS: Readonly<Record<FindingJudgement['ruling'], string>> = {
  accepted: '采纳',
  rejected: '不采纳',
  toVerify: '待核实',
  unjudged: '未判',
};

/** A finding with its judgement; without, where nobody judges: the command line. */
export interface JudgedFinding extends Finding {
  readonly judgement?: FindingJudgement;
}

/** How many findings of a file are not listed, and why. */
export interface LeftOut {
  readonly rejected: number;
  readonly muted: number;
}

/** A report whose rejected and muted findings were taken out and counted. */
export interface JudgedReport extends FileReport {
  readonly findings: readonly JudgedFinding[];
  readonly leftOut?: LeftOut;
}

/** “采纳”, “待核实（等单位补材料）”; empty where nobody judges. */
export function judgementWords({ judgement }: Pick<JudgedFinding, 'judgement'>): string {
  if (!judgement) return '';
  const words = RULING_WORDS[judgement.ruling];
  return judgement.reason === '' ? words : `${words}（${judgement.reason}）`;
}

/** “另有2条经审核不采纳、1条已静音，没有列入。”; empty when nothing was left out. */
export function leftOutWords(leftOut: LeftOut | undefined): string {
  const { rejected, muted } = leftOut ?? { rejected: 0, muted: 0 };
  const parts = [rejected > 0 ? `${rejected}条经审核不采纳` : '', muted > 0 ? `${muted}条已静音` : ''].filter(Boolean);
  return parts.length === 0 ? '' : `另有${parts.join('、')}，没有列入。`;
}
