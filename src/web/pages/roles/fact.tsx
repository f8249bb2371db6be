import type { ReactNode } from 'react'

/** One line in a list of facts. */
export function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}
