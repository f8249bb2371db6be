import {
  BranchingIcon,
  CheckmarkCircleFillIcon,
  CircleBrokenIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  NotePencilDashIcon,
  PersonCrossFillIcon,
  PersonGroupFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import type { Icon } from './icon'

const stateIcons = {
  kept: CheckmarkCircleFillIcon,
  broken: XMarkOctagonFillIcon,
  due: HourglassIcon,
  warning: ExclamationmarkTriangleFillIcon,
  deviation: BranchingIcon,
  unbuilt: CircleBrokenIcon,
  vacant: PersonCrossFillIcon,
  samePerson: PersonGroupFillIcon,
  proposed: NotePencilDashIcon,
} as const satisfies Record<string, Icon>

export type StateKind = keyof typeof stateIcons

export interface StateProps {
  kind: StateKind
  /** The word: colour and icon never speak alone. */
  children: ReactNode
  /** Soft ground, in headings and summaries only. */
  filled?: boolean | undefined
  size?: 'normal' | 'large' | undefined
}

export function State({ kind, children, filled, size }: StateProps) {
  const Icon = stateIcons[kind]
  const look = `${filled ? ' sb-state-filled' : ''}${size === 'large' ? ' sb-state-large' : ''}`
  return (
    <span className={`sb-state sb-state-${kind}${look}`}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  )
}
