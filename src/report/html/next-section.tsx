import type { VNode } from 'preact';
import type { NextSession } from '../report.ts';
import { ActionIconDrawing } from './action-icon.tsx';
import { Ribbon } from './ribbon.tsx';
import { Section } from './section.tsx';

/** What comes next, as a session to run and the reason for it. */
export function NextSection({ next }: { readonly next: NextSession }): VNode {
  return (
    <Section title="Next session" how={next.when} className="two">
      <div>
        <p class="session">{next.title}</p>
        <Ribbon stretches={next.ribbon} />
        <p class="meta">{next.description}</p>
        {next.file !== null && (
          <p class="file">
            <ActionIconDrawing icon="next" size={22} />
            <span>
              <b>{next.file}</b>
              {' Copy it to the folder GARMIN/NewFiles on your watch.'}
            </span>
          </p>
        )}
      </div>
      <ol class="chain">
        {next.reasons.map((reason) => (
          <li key={reason.lead}>
            <ActionIconDrawing icon={reason.icon} size={24} />
            <div>
              <b>{reason.lead}</b>
              {` ${reason.rest}`}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
