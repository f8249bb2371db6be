import { closeComponentFields } from '#api/itComponentFields'
import { closeContentFields } from '#api/placementFields'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { toDecision } from '../roles/decisionLine'
import type { BusinessComponentSeen, ComponentSeen } from './componentSeen'

type Closed = Pick<BusinessComponentSeen, 'id' | 'name' | 'version' | 'object' | 'state'> &
  Partial<Pick<ComponentSeen, 'partOf'>> & { readonly can: Pick<BusinessComponentSeen['can'], 'close'> }

interface ClosingComponentProps {
  component: Closed
  kind: 'it' | 'business'
}

/** Takes it out of the register from a day on; its history stays. What a group has confirmed, the group closes. */
export function ClosingComponent({ component, kind }: ClosingComponentProps) {
  const { id, name, version, state, partOf = null } = component
  const { today } = useSession()
  if (state === 'confirmed' && partOf === null) return <ClosingByDecision component={component} kind={kind} />
  return (
    <Section heading={m.componentforms_close_heading()}>
      <ActDialog
        route={kind === 'it' ? 'POST /it-components/{id}/closure' : 'POST /business-components/{id}/closure'}
        fields={closeComponentFields}
        preset={{ on: today }}
        params={{ id }}
        version={version}
        word={m.componentforms_close()}
        kind="dangerous"
        heading={m.componentforms_close_question({ name })}
        why={m.componentforms_close_why()}
        done={() => ({ text: m.componentforms_closed({ name }), to: `/${placeOf[kind]}` })}
      />
    </Section>
  )
}

const placeOf = { it: 'komponenter', business: 'verksamhetskomponenter' } as const

function ClosingByDecision({ component: { id, name, object, can }, kind }: ClosingComponentProps) {
  const here = `/${placeOf[kind]}/${id}/andra`
  return (
    <ActSection
      heading={m.componentforms_close_heading()}
      refusal={can.close}
      recorded
      here={here}
      doing="avsluta"
      word={m.componentforms_close_by_decision()}
      why={m.componentforms_close_decided_why()}
    >
      <Form
        route="POST /placements/closure"
        draft={`close-component:${id}`}
        fields={closeContentFields}
        given={{ componentIds: [id] }}
        matter={() => ({ kind: 'decide-content', object: object?.id })}
        askable={{ act: 'placements.close', params: {} }}
        word={m.componentforms_close_by_decision()}
        back={here}
        done={({ decision }) => ({
          text: m.componentforms_closed({ name }),
          link: toDecision(decision),
          to: `/${placeOf[kind]}`,
        })}
      />
    </ActSection>
  )
}
