import { XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { SectionSeen } from './sections'
import { useSectionInView } from './useSectionInView'

interface ContentsProps {
  sections: readonly SectionSeen[]
  addressWith: (part: Record<string, string | undefined>) => string
}

/** The sections with how many of their clauses are broken. Beside the text where there is room, else folded above it. */
export function Contents({ sections, addressWith }: ContentsProps) {
  const [hasRoom] = useState(() => window.matchMedia('(min-width: 1100px)').matches)
  const current = useSectionInView(sections.map(({ number }) => number))
  return (
    <nav className="sb-contents" aria-label={m.rulebook_contents()}>
      <details open={hasRoom}>
        <summary>{m.rulebook_contents()}</summary>
        <ol className="sb-contents-list">
          {sections.map(({ number, title, depth, broken }) => (
            <li key={number} className={depth > 0 ? 'sb-contents-below' : undefined}>
              <LinkTo
                to={`${addressWith({})}#avsnitt-${number}`}
                aria-current={number === current ? 'true' : undefined}
              >
                <span className="sb-number">{number}</span>
                <span>{say(title)}</span>
                {broken > 0 && (
                  <span className="sb-contents-broken">
                    <XMarkOctagonFillIcon aria-hidden />
                    {broken} <span className="sb-unseen">{m.rulebook_broken()}</span>
                  </span>
                )}
              </LinkTo>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
