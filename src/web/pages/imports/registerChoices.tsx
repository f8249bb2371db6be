import { useState } from 'react'
import { NotDone } from '../../forms/notDone'
import { RadioGroup } from '../../parts/radioGroup'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { useMending } from './useMending'

/** How the rows find what stands, and what becomes of that which can't be read or isn't there. Saved as it is chosen. */
export function RegisterChoices({ seen }: { seen: ImportSeen }) {
  const { act, save } = useMending(seen)
  /** What was just chosen, until it is saved or refused. */
  const [chosen, setChosen] = useState<Partial<ImportSeen['choices']>>()
  if (seen.register === null) return null
  const { columns } = seen
  const choices = { ...seen.choices, ...chosen }
  const choose = async (choice: Partial<ImportSeen['choices']>) => {
    if (act.busy) return
    setChosen(choice)
    await save({ ...seen.choices, ...choice })
    setChosen(undefined)
  }
  const hasKey = columns.some(({ field }) => field === 'key')
  return (
    <Section heading={m.imports_register_choices()}>
      <NotDone act={act} wrote={seen.fileName} />
      <div className="sb-form">
        {hasKey && (
          <RadioGroup
            id="match-by"
            label={m.imports_match_by()}
            inRow
            value={choices.matchBy ?? 'key'}
            onChange={(by) => void choose({ matchBy: by === 'name' ? 'name' : 'key' })}
            choices={[
              { value: 'key', word: m.imports_match_key() },
              { value: 'name', word: m.imports_match_name() },
            ]}
          />
        )}
        <RadioGroup
          id="unreadable"
          label={m.imports_unreadable()}
          inRow
          value={choices.unreadable}
          onChange={(what) => void choose({ unreadable: what === 'note' ? 'note' : 'stop' })}
          choices={[
            { value: 'stop', word: m.imports_unreadable_stop() },
            { value: 'note', word: m.imports_unreadable_note() },
          ]}
        />
        <RadioGroup
          id="absent"
          label={m.imports_absent()}
          inRow
          value={choices.absent}
          onChange={(what) => void choose({ absent: what === 'leave' ? 'leave' : 'mark' })}
          choices={[
            { value: 'mark', word: m.imports_absent_mark() },
            { value: 'leave', word: m.imports_absent_leave() },
          ]}
        />
      </div>
    </Section>
  )
}
