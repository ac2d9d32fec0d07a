import type { VNode } from 'preact';
import type { Fact, Rich, VerdictHead } from '../report.ts';
import { unbroken } from '../words/unbroken.ts';
import { ActionIconDrawing } from './action-icon.tsx';
import { CapMarkDrawing } from './cap-mark.tsx';

/** Headings longer than this are set smaller, so that the next action stays on a phone's first screen. */
const longWord = 18;

function RichText({ text }: { readonly text: Rich }): VNode {
  return (
    <p class="say">
      {text.map((part, index) =>
        typeof part === 'string' ? unbroken(part) : <b key={`${index} ${part.strong}`}>{part.strong}</b>,
      )}
    </p>
  );
}

function FactEntry({ fact }: { readonly fact: Fact }): VNode {
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd class={fact.tone === 'none' && fact.unit === null ? 'none' : undefined}>
        {fact.value}
        {fact.unit !== null && <small>{` ${fact.unit}`}</small>}
        {fact.against !== null && (
          <span class={fact.tone === 'over' ? 'against over' : 'against'}>{unbroken(fact.against)}</span>
        )}
      </dd>
    </div>
  );
}

/** The answer: mark, heading, sentence, next action, four figures. */
export function VerdictSection(props: {
  readonly verdict: VerdictHead;
  readonly facts: readonly Fact[];
}): VNode {
  const { verdict, facts } = props;
  return (
    <section class="verdict" aria-labelledby="verdict">
      <div>
        <div class="wide-mark">
          <CapMarkDrawing mark={verdict.mark} tone={verdict.tone} width={136} />
        </div>
        <div class="narrow-mark">
          <CapMarkDrawing mark={verdict.mark} tone={verdict.tone} width={84} />
        </div>
      </div>
      <div>
        {verdict.kicker !== null && <p class="kicker">{verdict.kicker}</p>}
        <h1 id="verdict" class={verdict.word.length > longWord ? `${verdict.tone} long` : verdict.tone}>
          {verdict.word}
        </h1>
        <RichText text={verdict.sentence} />
        <p class="act">
          <ActionIconDrawing icon={verdict.action.icon} size={30} />
          <span>
            <b>{unbroken(verdict.action.lead)}</b>
            {` ${unbroken(verdict.action.rest)}`}
          </span>
        </p>
      </div>
      <dl class="facts">
        {facts.map((fact) => (
          <FactEntry key={fact.label} fact={fact} />
        ))}
      </dl>
    </section>
  );
}
