import type { LocalDay } from '../core/units/instant.ts';
import type { AthleteChange } from './athlete-change.ts';
import { changedAthlete } from './changed-athlete.ts';
import { capDataSince } from './offer-cap.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Proposal, ProposalEffect } from './ports/proposals.ts';
import { type RejudgePorts, rejudge } from './rejudge.ts';
import { saysOtherwise } from './rejudged.ts';

/**
 * What accepting changes. A maximum is a better knowledge of the same heart and holds for every run there is; a cap
 * is what the legs can do now, so it holds from a day on and earlier runs keep theirs.
 */
export function changeOfProposal(proposal: Proposal, from: LocalDay | 'always'): AthleteChange {
  return proposal.kind === 'maximum'
    ? {
        maximumHeartRate: {
          kind: proposal.confidence === 'high' ? 'observed-high' : 'observed-medium',
          bpm: proposal.bpm,
        },
        from,
      }
    : { paceCap: proposal.metresPerSecond, from };
}

/** How many verdicts would be other ones: judged once more, and nothing kept. */
export async function proposalEffect(
  ports: RejudgePorts,
  record: AthleteRecord,
  proposal: Proposal,
  today: LocalDay,
): Promise<ProposalEffect> {
  const wouldHaveSince = proposal.kind === 'cap' ? capDataSince(record, today) : null;
  const supposed = changedAthlete(record, changeOfProposal(proposal, wouldHaveSince ?? 'always'), today);
  for await (const step of rejudge(ports, record.id, { rehearse: true, athlete: supposed })) {
    if (step.kind !== 'end') continue;
    return { runs: step.runs.length, otherVerdict: step.runs.filter(saysOtherwise).length, wouldHaveSince };
  }
  return { runs: 0, otherVerdict: 0, wouldHaveSince };
}
