import { m } from '../words/compiled/messages'

export type Side = 'business' | 'it'

export interface SideHeadProps {
  side: Side
  /** Another word than Verksamhet and It, where the organisation's model has one. */
  word?: string | undefined
}

export function SideHead({ side, word }: SideHeadProps) {
  return (
    <span className={`sb-side sb-side-${side}`}>
      {word ?? (side === 'business' ? m.parts_business() : m.parts_it())}
    </span>
  )
}
