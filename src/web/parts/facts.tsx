import type { ReactNode } from 'react'

/** A row of what is known of a record. What isn't said of this one is left out: `false`. */
export type Fact = { readonly label: string; readonly value: ReactNode } | false

/** What is known of a record, a row each. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return <dl className="sb-facts">{rows.map((row) => row !== false && <Row key={row.label} {...row} />)}</dl>
}

function Row({ label, value }: Exclude<Fact, false>) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
