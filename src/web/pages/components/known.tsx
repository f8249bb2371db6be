import { PadlockLockedIcon, QuestionmarkDiamondIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { m } from '../../words/compiled/messages'
import { isUnknown } from './componentSeen'

interface KnownProps<T> {
  value: T | { unknown: true } | null | undefined
  children: (value: T) => ReactNode
}

/** Known, unknown or never told: three different things, in three different ways. */
export function Known<T>({ value, children }: KnownProps<T>) {
  if (value === null || value === undefined) return <NotTold />
  return isUnknown(value) ? <NotKnown /> : children(value as T)
}

export const NotTold = () => <span className="sb-not-told">{m.components_not_told()}</span>

export const NotKnown = () => (
  <span className="sb-not-known">
    <QuestionmarkDiamondIcon aria-hidden />
    {m.components_unknown()}
  </span>
)

/** What is written there, if anything is, is for others to read. */
export const KeptSecret = ({ code }: { code: string | undefined }) => (
  <span className="sb-not-known">
    <PadlockLockedIcon aria-hidden />
    {code === undefined ? m.components_secret() : m.components_secret_in({ code })}
  </span>
)
