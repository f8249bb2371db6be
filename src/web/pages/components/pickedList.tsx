import { XMarkIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { IconButton } from '../../parts/iconButton'
import { m } from '../../words/compiled/messages'

interface Picked {
  readonly id: string
  readonly name: string
}

interface PickedListProps {
  name: string
  picked: readonly Picked[]
  onChange: (picked: readonly Picked[]) => void
  /** The field that adds one. */
  children: ReactNode
}

/** What has been picked so far, each with its way out, and the field that adds another. */
export function PickedList({ name, picked, onChange, children }: PickedListProps) {
  return (
    <div className="sb-field">
      {children}
      {picked.length > 0 && (
        <ul className="sb-picked" aria-label={name}>
          {picked.map((each) => (
            <li key={each.id}>
              <span>{each.name}</span>
              <IconButton
                icon={XMarkIcon}
                name={m.componentforms_take_away({ name: each.name })}
                onClick={() => onChange(picked.filter(({ id }) => id !== each.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
