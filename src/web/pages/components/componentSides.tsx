import { shownDay } from '../../parts/days'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine } from '../../parts/personLine'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { WhyNot } from '../../refusals/whyNot'
import { useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { AssessForm } from './assessForm'
import type { ComponentSeen, FieldsSeen } from './componentSeen'
import { choiceWord } from './factWords'

interface ComponentSidesProps {
  component: ComponentSeen
  fields: FieldsSeen
  isToday: boolean
}

type Side = 'business' | 'it'

/** Who is responsible on each side and what each side thinks of its future, beside each other. */
export function ComponentSides({ component, fields, isToday }: ComponentSidesProps) {
  const { gor, sida }: { gor?: string; sida?: string } = useSearch()
  const { business, it } = component.assessed
  const word = (value: string) => choiceWord({ choices: fields.assessments }, value)
  const differ = business !== null && it !== null && business.value !== it.value
  const assessing: Side | undefined =
    isToday && gor === 'bedom' && (sida === 'business' || sida === 'it') ? sida : undefined
  const { responsible } = component
  const isSame = responsible.business !== null && responsible.business.id === responsible.it?.id
  const rows = ['responsible', 'assessment'] as const
  const column = (side: Side): Column<(typeof rows)[number]> => ({
    id: side,
    head: side === 'business' ? m.parts_business() : m.parts_it(),
    side,
    width: '40%',
    isHole: (row) => row === 'responsible' && responsible[side] === null,
    cell: (row) =>
      row === 'responsible' ? (
        <Responsible component={component} side={side} isToday={isToday} />
      ) : (
        <Assessment component={component} side={side} word={word} isToday={isToday} />
      ),
  })
  return (
    <Section heading={m.components_two_sides()}>
      <Panel flush>
        <Table
          caption={m.components_two_sides()}
          rows={rows}
          rowKey={(row) => row}
          columns={[
            {
              id: 'what',
              head: m.components_what(),
              cell: (row) => (row === 'responsible' ? m.components_responsible() : m.components_assessment()),
            },
            column('business'),
            column('it'),
          ]}
        />
      </Panel>
      {(differ || isSame) && (
        <p className="sb-row sb-after-panel">
          {isSame && <State kind="samePerson">{m.components_same_person()}</State>}
          {differ && (
            <State kind="due">
              {m.components_sides_differ({ business: word(business.value), it: word(it.value) })}
            </State>
          )}
        </p>
      )}
      {assessing !== undefined &&
        (component.can.assess[assessing] === null ? (
          <AssessForm key={assessing} component={component} side={assessing} fields={fields} />
        ) : (
          <WhyNot refusal={component.can.assess[assessing]} />
        ))}
    </Section>
  )
}

interface CellProps {
  component: ComponentSeen
  side: Side
  isToday: boolean
}

function Responsible({ component: { id, responsible, can }, side, isToday }: CellProps) {
  const person = responsible[side]
  if (person === null)
    return (
      <>
        <State kind="vacant">{m.components_nobody_responsible()}</State>
        {isToday && can.change === null && (
          <p className="sb-cell-act">
            <LinkTo to={`/komponenter/${id}/andra#responsible.${side}`}>{m.components_tell_who()}</LinkTo>
          </p>
        )}
      </>
    )
  const name = person.protectedIdentity ? m.components_responsible() : person.name
  return (
    <PersonLine
      kind={side}
      name={name}
      isProtected={person.protectedIdentity}
      to={`/personer/${person.id}`}
      size={32}
    />
  )
}

function Assessment({ component, side, word, isToday }: CellProps & { word: (value: string) => string }) {
  const { id, assessed, can } = component
  const assessment = assessed[side]
  const by = assessment?.by ?? null
  return (
    <>
      {assessment === null ? (
        <span className="sb-not-told">{m.components_not_assessed()}</span>
      ) : (
        <>
          <strong>{word(assessment.value)}</strong>
          <span className="sb-cell-detail">
            {by === null
              ? shownDay(assessment.on)
              : m.components_assessed_by({
                  name: by.protectedIdentity ? m.parts_protected() : by.name,
                  day: shownDay(assessment.on),
                })}
          </span>
        </>
      )}
      {isToday && can.assess[side] === null && (
        <p className="sb-cell-act">
          <LinkButton size="small" to={`/komponenter/${id}?gor=bedom&sida=${side}`}>
            {side === 'business' ? m.components_assess_business() : m.components_assess_it()}
          </LinkButton>
        </p>
      )}
    </>
  )
}
