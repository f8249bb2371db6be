import { useQuery } from '@tanstack/react-query'
import { appointFields } from '#api/appointmentFields'
import type { AnswerOf } from '../../asking/api'
import { askWhole } from '../../asking/queries'
import { Form } from '../../forms/form'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { toDecision } from './decisionLine'
import { WhatFollows } from './whatFollows'

type ObjectSeen = AnswerOf<'GET /objects/{id}'>
export type RoleSeen = AnswerOf<'GET /model'>['model']['roles'][number]

interface AppointFormProps {
  object: ObjectSeen
  role: RoleSeen
  side: 'business' | 'it'
}

/** The person and the period, what the model wants named with this role, and the decision. */
export function AppointForm({ object, role, side }: AppointFormProps) {
  const { data: products } = useQuery(askWhole('GET /object-products', { query: { object: object.id } }))
  const place = object.places.find((each) => each.role === role.id && each.side === side)
  const holder = role.oneHolder ? place?.holders[0] : undefined
  const own = (place?.holders ?? [])
    .filter(({ person }) => person.standsInFor === null)
    .map(({ appointmentId, person }) => ({ value: appointmentId, word: person.name }))
  const isNamed = (name: RoleSeen['names'][number]) => role.names.includes(name)
  return (
    <Form
      route="POST /appointments"
      draft={`appoint:${object.id}:${role.id}:${side}`}
      fields={appointFields}
      handed={(typed) => ({
        standsInForId: { hidden: own.length === 0, choices: own },
        endsPredecessor:
          holder === undefined || typed.of('standsInForId') !== ''
            ? { hidden: true }
            : { label: m.people_ends_predecessor({ name: holder.person.name }) },
        ...(!isNamed('line-position') && { linePositionId: { hidden: true } }),
        productIds: { hidden: !isNamed('products'), choices: (products?.items ?? []).map(choiceOf) },
        dialogueWithId: { hidden: !isNamed('dialogue'), hint: leadTitles(object, role) },
        worksForId: { hidden: !isNamed('works-for'), choices: leads(object, role, side) },
      })}
      preset={{ endsPredecessor: true }}
      given={{ role: role.id, side, objectId: object.id }}
      matter={(typed) => ({
        ...{ kind: 'appoint', role: role.id, side, object: object.id },
        person: typed.of('personId') || undefined,
      })}
      askable={{ act: 'appointments.make', params: {} }}
      word={m.people_register_appointment()}
      back={`/objekt/${object.id}`}
      aside={(typed, able) => (
        <WhatFollows
          object={object}
          role={role}
          side={side}
          person={typed.name('personId')}
          predecessor={holder?.person.name}
          ends={typed.is('endsPredecessor') && typed.of('standsInForId') === ''}
          from={typed.of('from')}
          able={able.length === 1 ? able[0] : undefined}
        />
      )}
      done={(made) => ({
        text: m.people_appointed({ name: made.person.name, title: say(made.title) }),
        link: toDecision(made.decision),
        to: `/objekt/${object.id}`,
      })}
    />
  )
}

const choiceOf = ({ id, name }: { id: string; name: string }) => ({ value: id, word: name })

/** "Objektledare eller objektproduktsamordnare": with whom the model wants the dialogue, by its own names. */
const leadTitles = (object: ObjectSeen, role: RoleSeen): string =>
  [
    ...new Set(
      object.places
        .filter((place) => role.worksFor.some((each) => each.role === place.role))
        .map(({ name }) => sayFirst(name)),
    ),
  ].join(', ')

/** Those whom somebody with this role can work for. */
const leads = (object: ObjectSeen, role: RoleSeen, side: AppointFormProps['side']) =>
  object.places
    .filter((place) =>
      role.worksFor.some((each) => each.of === side && each.role === place.role && each.side === place.side),
    )
    .flatMap((place) =>
      place.holders.map(({ appointmentId, person }) => ({
        value: appointmentId,
        word: `${person.name}, ${sayFirst(place.title)}`,
      })),
    )
