import type { KeptProposal, Proposals } from '../../companion/ports/proposals.ts';
import type { Connections } from './connections.ts';
import { decisionSchema, effectSchema, proposalSchema } from './json/proposal-schemas.ts';
import { readJson, readValue } from './json/stored-json.ts';
import { instantSchema } from './json/units-schema.ts';
import type { ProposalsTable } from './schema.ts';

/** Nothing was said to it yet. */
const undecided = 'null';

/** One row, as it was offered and decided. */
export function keptProposalOf(row: ProposalsTable): KeptProposal {
  return {
    number: row.number,
    offeredAt: readValue(instantSchema, 'proposals.offered_at', row.offered_at),
    proposal: readJson(proposalSchema, 'proposals.proposal', row.proposal),
    effect: readJson(effectSchema, 'proposals.effect', row.effect),
    basis: row.basis,
    decision: readJson(decisionSchema, 'proposals.decision', row.decision),
  };
}

/** What was offered to athletes, in this database. */
export function proposalsIn({ reader, writer }: Connections): Proposals {
  return {
    list: async (athleteId) => {
      const rows = await reader
        .selectFrom('proposals')
        .selectAll()
        .where('athlete_id', '=', athleteId)
        .orderBy('offered_at')
        .orderBy('kind')
        .orderBy('number')
        .execute();
      return rows.map(keptProposalOf);
    },
    offer: async (athleteId, { number, offeredAt, proposal, effect, basis }) => {
      const columns = {
        offered_at: offeredAt,
        proposal: JSON.stringify(proposal),
        effect: JSON.stringify(effect),
        basis,
      };
      await writer
        .insertInto('proposals')
        .values({ athlete_id: athleteId, kind: proposal.kind, number, decision: undecided, ...columns })
        .onConflict((conflict) =>
          conflict
            .columns(['athlete_id', 'kind', 'number'])
            .doUpdateSet(columns)
            .where('proposals.decision', '=', undecided),
        )
        .execute();
    },
    withdraw: async (athleteId, kind) => {
      await writer
        .deleteFrom('proposals')
        .where('athlete_id', '=', athleteId)
        .where('kind', '=', kind)
        .where('decision', '=', undecided)
        .execute();
    },
    decide: async (athleteId, kind, number, decision) => {
      await writer
        .updateTable('proposals')
        .set({ decision: JSON.stringify(decision) })
        .where('athlete_id', '=', athleteId)
        .where('kind', '=', kind)
        .where('number', '=', number)
        .where('decision', '=', undecided)
        .execute();
    },
  };
}
