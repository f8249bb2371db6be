import type { ReactNode } from 'react'
import { EmptyState } from './emptyState'
import { Panel } from './panel'
import { Section } from './section'
import { Table, type TableProps } from './table'

interface TableSectionProps<Row> extends Omit<TableProps<Row>, 'caption' | 'empty'> {
  heading: string
  note?: ReactNode
  more?: ReactNode
  /** What is said where there are no rows, and why. */
  none?: string | undefined
  why?: string | undefined
  /** Between the heading and the rows. */
  before?: ReactNode
  /** In the rows' own frame, over them. */
  bar?: ReactNode
  /** In the rows' own frame, under them. */
  foot?: ReactNode
  /** After the rows. */
  children?: ReactNode
}

/** A table under a heading of its own. */
export function TableSection<Row>(props: TableSectionProps<Row>) {
  const { heading, note, more, none, why, before, bar, foot, children, ...table } = props
  return (
    <Section heading={heading} note={note} more={more}>
      {before}
      <Panel flush>
        {bar}
        <Table
          {...table}
          caption={heading}
          empty={
            none !== undefined && (
              <EmptyState kind="fromStart" heading={none} level={3}>
                {why}
              </EmptyState>
            )
          }
        />
        {foot}
      </Panel>
      {children}
    </Section>
  )
}
