import type { z } from 'zod'
import type { ItComponentInList, ItComponentShape } from '#api/itComponents'
import type { Acting } from '#model/acting'
import { whyNotAssess } from '#model/components/assessing'
import { isStewardOf } from '#model/components/attesting'
import { completenessOf } from '#model/components/completeness'
import { whyNotConfirmToday } from '#model/components/confirming'
import { readableFacts, whyNotAdd, whyNotKeep } from '#model/components/keepers'
import { usingProductsOf } from '#model/components/usingProducts'
import { findingsAbout } from '#model/findingsOn'
import type { Governance } from '#model/governance'
import { componentsAbout, movesOf, partsOf } from '#model/lookups'
import type { Money } from '#model/money'
import { usersOn } from '#model/people/successors'
import type { Assessment, ItComponent } from '#model/shapes/component'
import { type FactValue, isUnknown, type Unknown } from '#model/shapes/facts'
import { findingView } from '../findings/findingView.ts'
import { personView, refusalView } from '../http/views.ts'
import {
  administrationView,
  componentRef,
  componentRefOf,
  placementViews,
  placeView,
  productView,
} from './componentViews.ts'

type Page = z.output<typeof ItComponentShape>
type InList = z.output<typeof ItComponentInList>

export function itComponentInList(component: ItComponent, acting: Acting, governance: Governance): InList {
  const { facts } = readableFacts(component, acting.actor, governance)
  const { responsible, assessments } = component
  const users = usersOn(component, governance)
  return {
    id: component.id,
    name: component.name,
    aliases: [...component.aliases],
    type: component.type,
    key: component.key,
    partOf: component.partOfId === null ? null : (componentRefOf(component.partOfId, governance)[0] ?? null),
    ...placeView(component, governance),
    category: words(facts.category),
    lifecycle: words(facts.lifecycle),
    criticality: words(facts.criticality),
    contractForm: words(facts['contract-form']),
    supplier: words(facts.supplier),
    assessments: { business: assessments.business?.value ?? null, it: assessments.it?.value ?? null },
    responsible: {
      business: responsible.business === null ? null : personView(responsible.business, governance),
      it: responsible.it === null ? null : personView(responsible.it, governance),
    },
    administrations:
      users === null || isUnknown(users) ? users : users.flatMap((id) => administrationView(id, governance)),
    activeUsers: amount(facts['active-users']),
    operatingCost: money(facts['operating-cost']),
    holes: [...completenessOf(component, governance).empty],
    attestedOn: component.attested?.on ?? null,
    absentSince: component.absentSince,
  }
}

export function itComponentPage(component: ItComponent, version: number, acting: Acting, governance: Governance): Page {
  const { actor } = acting
  const { facts, hidden } = readableFacts(component, actor, governance)
  const objectId = governance.placementOf(component.id)?.objectId ?? null
  const keep = whyNotKeep(component, actor, governance)
  const add = whyNotAdd(objectId, actor, governance)
  const can = (refusal: typeof keep) => refusalView(refusal, governance)
  const assess = (side: 'business' | 'it') => can(whyNotAssess(component, side, actor.personId, acting, governance))
  const isSteward = actor.personId !== null && isStewardOf(component, actor.personId)
  const { services, attested } = component
  return {
    ...itComponentInList(component, acting, governance),
    version,
    description: component.description,
    from: component.from,
    to: component.to,
    // Lists in facts are read-only in the model; the wire's shape isn't.
    facts: { ...facts } as Page['facts'],
    // Whoever may write there is told where something stands, so as not to write over it; to others an empty field is told alike.
    hidden: hidden.filter((field) => keep !== undefined || component.facts[field] !== undefined),
    unknown: [...completenessOf(component, governance).unknown],
    assessed: {
      business: assessmentView(component.assessments.business, governance),
      it: assessmentView(component.assessments.it, governance),
    },
    usingProducts: usingProductsOf(component, governance).flatMap(({ id }) => productView(id, governance)),
    services:
      services === null || isUnknown(services)
        ? services
        : governance.register.services.filter(({ id }) => services.includes(id)).map(({ id, name }) => ({ id, name })),
    servicePerson: component.servicePersonId === null ? null : personView(component.servicePersonId, governance),
    documents: component.documents.map((each) => ({ ...each })),
    attested: attested === null ? null : { by: personView(attested.byPersonId, governance), on: attested.on },
    parts: partsOf(component.id, governance).map((each) => componentRef(each, governance)),
    businessComponents: componentsAbout(component.id, governance).map((each) => componentRef(each, governance)),
    placements: placementViews(component, governance),
    openMoveId: movesOf(governance.structure, component.id).find((each) => each.state === 'open')?.id ?? null,
    openFindings: findingsAbout(component, governance).map((each) => findingView(each, actor, governance)),
    can: {
      change: can(keep),
      place: can(add),
      confirm: can(whyNotConfirmToday(component, acting, governance)),
      move: can(add),
      attest: can(isSteward ? undefined : keep),
      assess: { business: assess('business'), it: assess('it') },
    },
  }
}

const assessmentView = (assessment: Assessment | null, governance: Governance) =>
  assessment && {
    value: assessment.value,
    by: assessment.byPersonId === null ? null : personView(assessment.byPersonId, governance),
    on: assessment.on,
  }

/** Of its kind, unknown, or never told. */
const toldAs =
  <Value>(isOne: (value: FactValue) => value is Value & FactValue) =>
  (value: FactValue | undefined): Value | Unknown | null =>
    value === undefined ? null : isUnknown(value) || isOne(value) ? value : null

const words = toldAs((value): value is string => typeof value === 'string')
const amount = toldAs((value): value is number => typeof value === 'number')
const money = toldAs((value): value is Money => typeof value === 'object' && 'ore' in value)
