import type { z } from 'zod'
import type { OfficeShape, officeEndpoints } from '#api/offices'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { officeVacantSince } from '#model/people/lineFindings'
import { holderEnded, holderRegistered, officeChanged, officeClosed, officeRegistered } from '#model/people/offices'
import { isRefusal } from '#model/refusal'
import type { Office, OfficeHolding } from '#model/structure'
import type { Frame } from '#store/frame'
import { versionOf, versionsOfHoldings } from '#store/versions'
import { type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { personView } from '../http/views.ts'
import { administrationRef } from './personPage.ts'

export const officeHandlers: Handlers<typeof officeEndpoints> = {
  'GET /offices': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const offices = governance.offices.filter(
      (office) =>
        (query.kind === undefined || office.kind === query.kind) &&
        (query.administration === undefined || office.administrationId === query.administration),
    )
    return pageBy(offices, query, (office) => officeInList(office, governance))
  },

  'GET /offices/{id}': async ({ params, query, frame, asOf }) => officePage(params.id, frame, asOf(query.asOf)),

  'POST /offices': async (asked) => {
    const made = officeRegistered(asked.body, asked.acting, asked.governance)
    if (isRefusal(made)) return made
    const { id } = made.office
    return officePage(
      id,
      asked.frame,
      await keep(asked, made.change, { act: 'offices.register', subjectType: 'office', subjectId: id }),
    )
  },

  'PATCH /offices/{id}': async (asked) => {
    const { frame, governance, params } = asked
    const office = governance.office(params.id)
    if (office === undefined) return notFound
    const made = officeChanged(office, asked.body, governance)
    if (isRefusal(made)) return made
    return officePage(
      office.id,
      frame,
      await keep(asked, made.change, { act: 'offices.change', subjectType: 'office', subjectId: office.id }),
    )
  },

  'POST /offices/{id}/closure': async (asked) => {
    const { frame, governance, params } = asked
    const office = governance.office(params.id)
    if (office === undefined) return notFound
    const made = officeClosed(office, asked.body.on, governance)
    if (isRefusal(made)) return made
    return officePage(
      office.id,
      frame,
      await keep(asked, made.change, { act: 'offices.close', subjectType: 'office', subjectId: office.id }),
    )
  },

  'POST /offices/{id}/holders': async (asked) => {
    const { frame, governance, params } = asked
    const office = governance.office(params.id)
    if (office === undefined) return notFound
    const made = holderRegistered(office, asked.body, asked.acting, governance)
    if (isRefusal(made)) return made
    const told = { act: 'office-holders.register', subjectType: 'office', subjectId: office.id }
    return officePage(office.id, frame, await keep(asked, made.change, told))
  },

  'POST /office-holders/{id}/ending': async (asked) => {
    const { frame, governance, params } = asked
    const holding = governance.structure.holdings.find((each) => each.id === params.id)
    if (holding === undefined) return notFound
    const made = holderEnded(holding, asked.body.on)
    if (isRefusal(made)) return made
    const told = { act: 'office-holders.end', subjectType: 'office', subjectId: holding.officeId }
    return officePage(holding.officeId, frame, await keep(asked, made.change, told))
  },
}

async function officePage(id: string, frame: Frame, governance: Governance) {
  const office = governance.office(id)
  if (office === undefined) return notFound
  return officeView(office, await versionOf(frame, 'offices', id), await versionsOfHoldings(frame, id), governance)
}

function officeView(
  office: Office,
  version: number,
  versions: ReadonlyMap<string, number>,
  governance: Governance,
): z.output<typeof OfficeShape> {
  const all = governance.structure.holdings.filter((each) => each.officeId === office.id)
  const history = [...all]
    .sort((a, b) => b.from.localeCompare(a.from))
    .map((each) => ({ ...holderView(each, governance), version: versions.get(each.id) ?? 1 }))
  return { ...officeInList(office, governance), version, history }
}

function officeInList(office: Office, governance: Governance) {
  const kind = governance.model.offices.find((each) => each.id === office.kind)
  const holdings = governance.structure.holdings.filter(
    (each) => each.officeId === office.id && covers(each, governance.day),
  )
  return {
    id: office.id,
    kind: office.kind,
    kindName: kind?.name ?? null,
    title: office.title,
    administration: administrationRef(office.administrationId, governance),
    from: office.from,
    to: office.to,
    holders: holdings.map((each) => holderView(each, governance)),
    vacantSince: covers(office, governance.day) ? (officeVacantSince(office, governance) ?? null) : null,
  }
}

const holderView = ({ id, personId, from, to }: OfficeHolding, governance: Governance) => ({
  id,
  person: personView(personId, governance),
  from,
  to,
})
