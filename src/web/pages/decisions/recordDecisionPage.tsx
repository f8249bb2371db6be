import { recordDecisionFields } from '#api/decisionFields'
import { Form } from '../../forms/form'
import { TitledPage } from '../../parts/titledPage'
import { useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { kindWords } from './decisionWords'

/** Kinds that leave nothing but themselves. The others are recorded where what they change is shown. */
const alone = ['decide-on-model', 'set-shared-scope'] as const
const choices = () => alone.map((value) => ({ value, word: kindWords[value]() }))

/** A decision that was made in a meeting or by an office, as it was made. */
export function RecordDecisionPage() {
  const { version }: { version?: string } = useSearch()
  return (
    <TitledPage
      heading={m.decisions_record()}
      crumbs={[{ word: m.decisions_heading(), to: '/beslut' }, { word: m.decisions_record() }]}
      sentence={m.decisions_record_sentence()}
    >
      <Form
        route="POST /decisions"
        draft="decision"
        fields={recordDecisionFields}
        handed={(typed) => ({
          kind: { choices: choices() },
          versionId: { hidden: typed.of('kind') !== alone[0] },
        })}
        preset={{ kind: alone[0], versionId: version }}
        matter={(typed) => ({
          kind: alone.find((kind) => kind === typed.of('kind')) ?? alone[0],
          object: typed.of('objectId') || undefined,
        })}
        word={m.decisions_record()}
        back="/beslut"
        done={({ id, reference }) => ({ text: m.decisions_recorded_done({ reference }), to: `/beslut/${id}` })}
      />
    </TitledPage>
  )
}
