import type { Judgement, RuleResult, TreatedAsIntervals, Verdict } from '../../core/compliance/judgement.ts';
import type { Answer, CapMark, Placement, Tone } from '../report.ts';

type VerdictWords = {
  readonly word: string;
  readonly tone: Tone;
  readonly answer: Answer;
  readonly mark: CapMark;
};

const two = (pace: Placement, heartRate: Placement): CapMark => ({ kind: 'two', pace, heartRate });

/** The table of VISUAL.md "Verdicts", with the short answer of PHYSIOLOGY 12.12. */
const table: Readonly<Record<Verdict, VerdictWords>> = {
  'easy-kept': { word: 'Easy, kept', tone: 'kept', answer: 'Yes', mark: two('under', 'under') },
  'slightly-fast': { word: 'Slightly fast', tone: 'slight', answer: 'Nearly', mark: two('on', 'under') },
  'slightly-high-heart-rate': {
    word: 'Slightly high heart rate',
    tone: 'slight',
    answer: 'Nearly',
    mark: two('under', 'on'),
  },
  'easy-pace-high-heart-rate': {
    word: 'Easy pace, high heart rate',
    tone: 'over',
    answer: 'No',
    mark: two('under', 'above'),
  },
  'too-fast': { word: 'Too fast', tone: 'over', answer: 'No', mark: two('above', 'under') },
  'too-hard': { word: 'Too hard', tone: 'over', answer: 'No', mark: two('above', 'above') },
  'pace-kept-heart-rate-not-judged': {
    word: 'Pace kept, heart rate not judged',
    tone: 'kept',
    answer: 'Yes',
    mark: two('under', 'not-judged'),
  },
  'heart-rate-kept-pace-not-judged': {
    word: 'Heart rate kept, pace not judged',
    tone: 'kept',
    answer: 'Yes',
    mark: two('not-judged', 'under'),
  },
  'high-heart-rate-pace-not-judged': {
    word: 'High heart rate, pace not judged',
    tone: 'over',
    answer: 'No',
    mark: two('not-judged', 'above'),
  },
  'not-assessed': {
    word: 'Not assessed',
    tone: 'none',
    answer: "Can't tell",
    mark: two('not-judged', 'not-judged'),
  },
  'no-running-found': {
    word: 'No running found',
    tone: 'none',
    answer: "Can't tell",
    mark: { kind: 'line' },
  },
};

function honestPlacement(placement: Placement, rule: RuleResult): Placement {
  if (rule.status === 'not-assessed') return 'not-judged';
  return placement === 'under' && rule.status === 'violated' ? 'on' : placement;
}

/** Several results share one verdict: an instrument that said nothing is drawn hollow, one slightly over on the line. */
function honest(mark: CapMark, judgement: Judgement): CapMark {
  if (mark.kind !== 'two') return mark;
  return {
    kind: 'two',
    pace: honestPlacement(mark.pace, judgement.pace),
    heartRate: honestPlacement(mark.heartRate, judgement.heartRate),
  };
}

/** Heading, colour and one-word answer where only the verdict is at hand, as in a list of runs. */
export function headingOf(verdict: Verdict, treated: TreatedAsIntervals): VerdictWords {
  if (treated !== 'definite' && treated !== 'likely') return table[verdict];
  return {
    word: treated === 'definite' ? 'Run as intervals' : 'Probably run as intervals',
    tone: 'over',
    answer: 'No',
    mark: { kind: 'intervals' },
  };
}

/** Heading, colour, shapes and one-word answer of a judgement. Intervals take the heading when they were found. */
export function verdictWords(judgement: Judgement): VerdictWords {
  const words = headingOf(judgement.verdict, judgement.treatedAsIntervals);
  return { ...words, mark: honest(words.mark, judgement) };
}
