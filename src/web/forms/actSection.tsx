import type { ReactNode } from 'react'
import { LinkButton } from '../parts/linkButton'
import { Section } from '../parts/section'
import { type RefusalSeen, WhyNot } from '../refusals/whyNot'
import { useSearch } from '../routing/navigation'

interface ActPartProps {
  /** What the record's `can` says of the act: null, or why not. */
  refusal: RefusalSeen | null
  /** The record's own address, and what its act is called there: `?gor=avsluta`. */
  here: string
  doing: string
  /** The act, as its button says it. */
  word: string
  kind?: 'primary' | 'outlined' | undefined
  /** What somebody else decides can be recorded by whoever may: the form is there, and beside it why not. */
  recorded?: boolean | undefined
  /** Said before the button. */
  why?: string | undefined
  /** The act's form. */
  children: ReactNode
}

/** An act of a record: the button that opens its form, the form, or why not and who could. */
export function ActPart({ refusal, here, doing, word, kind, why, recorded, children }: ActPartProps) {
  const { gor }: { gor?: string } = useSearch()
  if (refusal !== null && !recorded) return <WhyNot refusal={refusal} />
  if (gor === doing) return children
  return (
    <div className="sb-stack">
      {why !== undefined && <p className="sb-measure">{why}</p>}
      <div>
        <LinkButton to={`${here}?gor=${doing}`} kind={kind}>
          {word}
        </LinkButton>
      </div>
      {refusal !== null && <WhyNot refusal={refusal} />}
    </div>
  )
}

/** The same under a heading of its own. */
export function ActSection({ heading, id, ...act }: ActPartProps & { heading: string; id?: string }) {
  return (
    <Section heading={heading} id={id}>
      <ActPart {...act} />
    </Section>
  )
}
