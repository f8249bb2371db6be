import { XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { Button, type ButtonKind } from './button'
import { type Clause, ClauseMark } from './clauseMark'
import { LinkButton } from './linkButton'
import { PersonLine, type PersonLineProps } from './personLine'
import { takeFocus } from './takeFocus'

export type WayOn = { word: string } & ({ to: string } | { onPress: () => void })

export interface RefusalProps {
  /** What did not happen, and why in half a sentence. */
  heading: ReactNode
  rule: ReactNode
  clause?: Clause | undefined
  wrote: ReactNode
  missing: ReactNode
  couldDecide: readonly Omit<PersonLineProps, 'size'>[]
  /** When nobody by name could: the forum and its next meeting, or the role that is vacant. */
  couldDecideWords?: ReactNode
  /** At most three, the best one first. */
  ways?: readonly WayOn[] | undefined
  /** Counts the sendings: a second refusal takes focus again. */
  attempt?: number | undefined
}

/** Stands above the form, always the same five lines in this order, and takes focus. */
export function Refusal({
  heading,
  rule,
  clause,
  wrote,
  missing,
  couldDecide,
  couldDecideWords,
  ...rest
}: RefusalProps) {
  const { ways = [], attempt = 0 } = rest
  return (
    <section key={attempt} className="sb-refusal" ref={takeFocus} tabIndex={-1} aria-labelledby="refusal-heading">
      <XMarkOctagonFillIcon aria-hidden />
      <div>
        <h2 id="refusal-heading">{heading}</h2>
        <dl>
          <dt>{m.parts_the_rule()}</dt>
          <dd>
            <span>
              {rule}
              {clause && '\u00a0'}
              {clause && <ClauseMark {...clause} />}
            </span>
          </dd>
          <dt>{m.parts_you_wrote()}</dt>
          <dd>{wrote}</dd>
          <dt>{m.parts_missing()}</dt>
          <dd>
            <span>{missing}</span>
          </dd>
          {(couldDecide.length > 0 || Boolean(couldDecideWords)) && (
            <>
              <dt>{m.parts_can_decide()}</dt>
              <dd>
                {couldDecide.map((person) => (
                  <PersonLine key={`${person.name}${person.to}`} {...person} />
                ))}
                {couldDecideWords}
              </dd>
            </>
          )}
        </dl>
        {ways.length > 0 && <Ways ways={ways} />}
      </div>
    </section>
  )
}

const kinds: readonly ButtonKind[] = ['primary', 'outlined', 'text']

function Ways({ ways }: { ways: readonly WayOn[] }) {
  return (
    <div className="sb-refusal-ways">
      {ways.slice(0, kinds.length).map((way, index) =>
        'to' in way ? (
          <LinkButton key={way.word} to={way.to} kind={kinds[index]}>
            {way.word}
          </LinkButton>
        ) : (
          <Button key={way.word} onClick={way.onPress} kind={kinds[index]}>
            {way.word}
          </Button>
        ),
      )}
    </div>
  )
}
