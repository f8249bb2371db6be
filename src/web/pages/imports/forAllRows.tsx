import { forAllRowsFields } from '#api/importFields'
import { Form } from '../../forms/form'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import type { ImportSeen } from './importPage'

/** What holds where the file says nothing, and whether accounts are made; and back to how the file stood. */
export function ForAllRows({ seen }: { seen: ImportSeen }) {
  const { choices, id, version } = seen
  const { reference, from, accounts } = choices
  const mends = choices.meanings.length + choices.cells.length + choices.skip.length + choices.endsPredecessor.length
  const act = { route: 'PUT /imports/{id}/choices', params: { id }, version } as const
  return (
    <Section heading={m.imports_common()} note={m.imports_common_why()}>
      <details>
        <summary>{m.imports_common_show({ reference: seen.reference })}</summary>
        <div className="sb-stack sb-after-panel">
          <Form
            {...act}
            draft={`common:${id}`}
            fields={forAllRowsFields}
            handed={() => ({
              reference: { none: seen.reference },
              accounts: { hidden: seen.kind !== 'role-list' },
            })}
            stands={{ reference, from, accounts }}
            given={choices}
            word={m.imports_save_common()}
            kind="outlined"
            done={() => ({ text: m.imports_common_saved() })}
          />
          {mends > 0 && (
            <Form
              {...act}
              fields={[]}
              given={{ ...choices, meanings: [], cells: [], skip: [], endsPredecessor: [] }}
              word={mends === 1 ? m.imports_start_over_one() : m.imports_start_over({ count: mends })}
              kind="text"
              done={() => ({ text: m.imports_started_over() })}
            />
          )}
        </div>
      </details>
    </Section>
  )
}
