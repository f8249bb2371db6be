import { PadlockLockedIcon } from '@navikt/aksel-icons'

/** Business is a circle, it a square, an office an arch. */
export type PersonKind = 'business' | 'it' | 'office'

export interface PersonMarkProps {
  kind: PersonKind
  /** Initials are taken from it, from 32 px and up. The name itself stands beside the mark, as text. */
  name?: string | undefined
  vacant?: boolean | undefined
  /** Protected identity: a padlock, no initials. */
  isProtected?: boolean | undefined
  size?: 20 | 32 | 40 | undefined
}

export function PersonMark({ kind, name = '', vacant, isProtected, size = 40 }: PersonMarkProps) {
  const look = `sb-shape sb-shape-${kind} sb-shape-${size}${vacant ? ' sb-shape-vacant' : ''}`
  return (
    <span className={look} aria-hidden>
      {isProtected && !vacant ? <PadlockLockedIcon /> : size > 20 && !vacant && initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const first = words[0]?.charAt(0) ?? ''
  return (words.length > 1 ? first + (words.at(-1)?.charAt(0) ?? '') : first).toLocaleUpperCase('sv')
}
