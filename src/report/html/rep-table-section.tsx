import type { VNode } from 'preact';
import type { RepRow, RepTable } from '../report.ts';
import { Section } from './section.tsx';

/** A bar this long is the whole width of its column, per cent from the cap. */
const leastFullBar = 25;

const signed = (percent: number): string =>
  percent > 0 ? `+${percent}` : percent < 0 ? `−${-percent}` : '0';

function Row(props: { readonly row: RepRow; readonly full: number }): VNode {
  const { row, full } = props;
  const nothing = <span class="arrow">–</span>;
  return (
    <tr>
      <th scope="row">{row.number}</th>
      <td class="num wide-cell">{row.time ?? nothing}</td>
      <td class="num">{row.pace ?? nothing}</td>
      <td class="against-cap">
        {row.percent === null ? (
          nothing
        ) : (
          <span class={row.over ? 'off over' : 'off'}>{`${signed(row.percent)}\u2009%`}</span>
        )}
        {row.over && row.percent !== null && (
          <span class="bar">
            <i style={`width:${((row.percent / full) * 100).toFixed(1)}%`} />
          </span>
        )}
      </td>
      <td class={row.heartRateOver ? 'num wide-cell high' : 'num wide-cell'}>{row.highest ?? nothing}</td>
      <td class="num wide-cell">{row.afterWalk ?? nothing}</td>
      <td class="num wide-cell">{row.drop ?? nothing}</td>
      <td class="num narrow-cell">
        <span class={row.heartRateOver ? 'high' : undefined}>{row.highest ?? nothing}</span>
        {row.afterWalk !== null && <span class="arrow">{` → ${row.afterWalk}`}</span>}
      </td>
      <td class="mark-word">{row.mark}</td>
    </tr>
  );
}

/** Every repetition with its figures; also the long text of the strip for those who cannot see it. */
export function RepTableSection(props: { readonly table: RepTable }): VNode {
  const { table } = props;
  const full = Math.max(leastFullBar, ...table.rows.map((row) => row.percent ?? 0));
  return (
    <Section title="Each run" how={table.how}>
      <table class={table.rows.some((row) => row.over) ? 'with-bars' : undefined}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col" class="num wide-cell">
              Time
              <br />
              min
            </th>
            <th scope="col" class="num">
              Pace
              <br />
              {table.paceUnit}
            </th>
            <th scope="col">
              Against
              <br />
              the cap
            </th>
            <th scope="col" class="num wide-cell">
              Highest
              <br />
              bpm
            </th>
            <th scope="col" class="num wide-cell">
              After walk
              <br />
              bpm
            </th>
            <th scope="col" class="num wide-cell">
              Drop
              <br />
              bpm
            </th>
            <th scope="col" class="num narrow-cell">
              Heart
              <br />
              rate
            </th>
            <th scope="col">Mark</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.number} row={row} full={full} />
          ))}
        </tbody>
      </table>
      <p class="meta">{table.marks}</p>
    </Section>
  );
}
