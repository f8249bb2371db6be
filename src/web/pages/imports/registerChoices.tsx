import { RadioGroup } from '../../parts/radioGroup'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'
import { useMending } from './useMending'

/** How the rows find what stands, and what becomes of that which can't be read or isn't there. Saved as it is chosen. */
export function RegisterChoices({ seen }: { seen: ImportSeen }) {
  const { save } = useMending(seen)
  if (seen.register === null) return null
  const { choices, columns } = seen
  const hasKey = columns.some(({ field }) => field === 'key')
  return (
    <Section heading={m.imports_register_choices()}>
      <div className="sb-form">
        {hasKey && (
          <RadioGroup
            id="match-by"
            label={m.imports_match_by()}
            inRow
            value={choices.matchBy ?? 'key'}
            onChange={(by) => void save({ ...choices, matchBy: by === 'name' ? 'name' : 'key' })}
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
          onChange={(what) => void save({ ...choices, unreadable: what === 'note' ? 'note' : 'stop' })}
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
          onChange={(what) => void save({ ...choices, absent: what === 'leave' ? 'leave' : 'mark' })}
          choices={[
            { value: 'mark', word: m.imports_absent_mark() },
            { value: 'leave', word: m.imports_absent_leave() },
          ]}
        />
      </div>
    </Section>
  )
}
