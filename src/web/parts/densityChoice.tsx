import { useState } from 'react'
import { m } from '../words/compiled/messages'
import { Segmented } from './segmented'

export type Density = 'comfortable' | 'dense'

/** The person's row height for one table, kept in this browser. */
export function useDensity(table: string, first: Density): [Density, (density: Density) => void] {
  const key = `styrbord-density-${table}`
  const [density, setDensity] = useState<Density>(() => {
    const kept = localStorage.getItem(key)
    return kept === 'comfortable' || kept === 'dense' ? kept : first
  })
  const choose = (next: Density) => {
    localStorage.setItem(key, next)
    setDensity(next)
  }
  return [density, choose]
}

export function DensityChoice({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  return (
    <Segmented
      legend={m.parts_density()}
      value={density}
      choices={[
        { value: 'comfortable', word: m.parts_density_comfortable() },
        { value: 'dense', word: m.parts_density_dense() },
      ]}
      onChange={onChange}
    />
  )
}
