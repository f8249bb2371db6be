import { assessFields } from '#api/itComponentFields'
import { mayDo, useSession } from '../../asking/session'
import { kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { oneOf } from '../../forms/kinds/chosen'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { ComponentSeen, FieldsSeen } from './componentSeen'

interface AssessFormProps {
  component: ComponentSeen
  side: 'business' | 'it'
  fields: FieldsSeen
}

const none = 'none'
/** "Tas tillbaka" is an answer: none. */
const assessment = kindOf<string>({ ...oneOf, sent: (typed) => (typed === none ? null : typed) })

/** One side's view of the component's future; whoever registers says whose it is. */
export function AssessForm({ component, side, fields }: AssessFormProps) {
  const { id, version, name, assessed, responsible } = component
  const registers = mayDo(useSession(), 'register')
  const now = assessed[side]?.value ?? ''
  const here = `/komponenter/${id}`
  const choices = fields.assessments.map((each) => ({ value: each.id, word: say(each.name) }))
  const takenBack = now === '' ? [] : [{ value: none, word: m.components_assessment_taken_back() }]
  return (
    <Panel
      heading={side === 'business' ? m.components_business_assessment() : m.components_it_assessment()}
      id="assess"
      level={3}
    >
      <Form
        route="PUT /it-components/{id}/assessment"
        draft={`assess:${id}:${side}`}
        fields={assessFields}
        handed={() => ({
          value: { as: assessment, choices: [...choices, ...takenBack] },
          byPersonId: { hidden: !registers },
        })}
        stands={{ value: now }}
        preset={{ byPersonId: responsible[side] }}
        params={{ id }}
        given={{ side }}
        version={version}
        word={m.components_save_assessment()}
        back={here}
        done={() => ({ text: m.components_assessed({ name }), to: here })}
      />
    </Panel>
  )
}
