import type { ComponentChildren, VNode } from 'preact';

/** A part of the page: heading and one line on how to read it in the margin, content on the common edge. */
export function Section(props: {
  readonly title: string;
  readonly how: string | null;
  readonly className?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class="sec">
      <header>
        <h2>{props.title}</h2>
        {props.how !== null && props.how !== '' && <p>{props.how}</p>}
      </header>
      <div class={`body ${props.className ?? ''}`.trim()}>{props.children}</div>
    </section>
  );
}
