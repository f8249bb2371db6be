import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { coreWord } from './componentColumns'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { NotKnown, NotTold } from './known'

interface HolesProps {
  component: ComponentSeen
  fields: FieldsSeen
  isToday: boolean
}

/** What nobody has said of it, each with the way to say it; and what was asked and nobody knew. */
export function Holes({ component, fields, isToday }: HolesProps) {
  const { id, holes, unknown, can } = component
  const known = fields.core.length - holes.length - unknown.length
  const rows = [
    ...holes.map((field) => ({ field, isEmpty: true })),
    ...unknown.map((field) => ({ field, isEmpty: false })),
  ]
  return (
    <Section heading={m.components_holes()} note={m.components_known_of({ known, core: fields.core.length })}>
      {rows.length === 0 ? (
        <Panel>
          <EmptyState kind="done" heading={m.components_all_told()} level={3} />
        </Panel>
      ) : (
        <RowList name={m.components_holes()}>
          {rows.map(({ field, isEmpty }) => (
            <li key={field} className="sb-hole">
              <span>{coreWord(fields, field)}</span>
              {isEmpty ? <NotTold /> : <NotKnown />}
              {isToday && mayMend(field, component) && (
                <LinkButton size="small" to={wayToTell(field, id)}>
                  {m.components_tell()} <span className="sb-unseen">{coreWord(fields, field)}</span>
                </LinkButton>
              )}
            </li>
          ))}
        </RowList>
      )}
      {isToday && rows.length > 0 && can.change !== null && <WhyNot refusal={can.change} />}
    </Section>
  )
}

type CoreField = ComponentSeen['holes'][number]

function mayMend(field: CoreField, { can }: ComponentSeen): boolean {
  if (field === 'object') return can.place === null
  if (field === 'assessment-business') return can.assess.business === null
  if (field === 'assessment-it') return can.assess.it === null
  return can.change === null
}

/** Where each field of the core is told: its own place in the form, or an act of its own. */
function wayToTell(field: CoreField, id: string): string {
  const form = `/komponenter/${id}/andra`
  switch (field) {
    case 'object':
      return `/komponenter/${id}/placera`
    case 'assessment-business':
      return `/komponenter/${id}?gor=bedom&sida=business`
    case 'assessment-it':
      return `/komponenter/${id}?gor=bedom&sida=it`
    case 'responsible-business':
      return `${form}#responsible.business`
    case 'responsible-it':
      return `${form}#responsible.it`
    case 'administrations':
      return `${form}#administrationIds`
    case 'name':
    case 'description':
      return `${form}#${field}`
    case 'category':
    case 'lifecycle':
    case 'criticality':
    case 'contract-form':
      return `${form}#facts.${field}`
    default:
      return field satisfies never
  }
}
