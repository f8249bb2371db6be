import { XMarkIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { IconButton } from '../../parts/iconButton'
import { m } from '../../words/compiled/messages'
import { type FieldKind, frameOf } from '../fieldKind'
import { type Chosen, Finder, isChosen, kindSought } from './found'

type Drawn = Parameters<FieldKind<readonly Chosen[]>['draw']>[0]

/** Several things, each found by its name: those picked so far, each with its way out. */
export const things: FieldKind<readonly Chosen[]> = {
  read: (kept) => (Array.isArray(kept) ? kept.filter(isChosen).map(({ id, name }) => ({ id, name })) : []),
  sent: (typed) => typed.map(({ id }) => id),
  words: (typed) => typed.map(({ name }) => name).join(', '),
  draw: (props) => <Picked {...props} />,
}

function Picked({ field, typed, onChange, error }: Drawn) {
  const [text, setText] = useState('')
  return (
    <div className="sb-field">
      <Finder
        of={kindSought(field)}
        {...frameOf(field, error)}
        typed={{ text, chosen: null }}
        onChange={({ text: written, chosen }) => {
          setText(chosen === null ? written : '')
          if (chosen !== null && typed.every(({ id }) => id !== chosen.id)) onChange([...typed, chosen])
        }}
      />
      {typed.length > 0 && (
        <ul className="sb-picked" aria-label={field.label}>
          {typed.map((each) => (
            <li key={each.id}>
              <span>{each.name}</span>
              <IconButton
                icon={XMarkIcon}
                name={m.parts_take_away_one({ name: each.name })}
                onClick={() => onChange(typed.filter(({ id }) => id !== each.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
