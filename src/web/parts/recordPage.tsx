import type { ComponentProps, ReactNode } from 'react'
import { type Fact, Facts } from './facts'
import { Panel } from './panel'
import { TitledPage } from './titledPage'

interface RecordPageProps extends ComponentProps<typeof TitledPage> {
  facts: readonly Fact[]
  /** The form of the act that is being done, above what is known. */
  act?: ReactNode
}

/** One record: its head with its state, what is known of it, and then what is missing, its acts and its history. */
export function RecordPage({ facts, act, children, ...head }: RecordPageProps) {
  return (
    <TitledPage {...head}>
      {act}
      <Panel>
        <Facts rows={facts} />
      </Panel>
      {children}
    </TitledPage>
  )
}
