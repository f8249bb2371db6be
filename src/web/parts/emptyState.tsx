import { CheckmarkCircleIcon, MagnifyingGlassIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { Lantern } from './mark'

/** From the start, after a filter, because all is done; and when it could not be fetched. */
type EmptyKind = 'fromStart' | 'afterFilter' | 'done' | 'failed'

export interface EmptyStateProps {
  kind: EmptyKind
  heading: ReactNode
  children?: ReactNode
  level?: 2 | 3 | undefined
  /** One or two ways on. */
  actions?: ReactNode
}

const icons = { afterFilter: MagnifyingGlassIcon, done: CheckmarkCircleIcon, failed: XMarkOctagonFillIcon } as const

export function EmptyState({ kind, heading, children, level = 2, actions }: EmptyStateProps) {
  const Heading = `h${level}` as const
  const Icon = kind === 'fromStart' ? undefined : icons[kind]
  return (
    <div className={`sb-empty sb-empty-${kind}`}>
      {Icon ? <Icon aria-hidden /> : <Lantern size={38} />}
      <Heading>{heading}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="sb-empty-ways">{actions}</div>}
    </div>
  )
}
