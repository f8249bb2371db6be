import type { z } from 'zod'
import { officeList } from '#api/officeList'
import type { OfficeShape, officeEndpoints } from '#api/offices'
import type { StructureChange } from '#model/changes'
import { comingToOffice } from '#model/coming'
import { covers } from '#model/dates'
import { leads } from '#model/decisions/mandates'
import { chargesInModel, chargesOf } from '#model/forums/charges'
import type { Governance } from '#model/governance'
import { holdingsOf } from '#model/lookups'
import { officeVacantSince } from '#model/people/lineFindings'
import { holderEnded, holderRegistered, officeChanged, officeClosed, officeRegistered } from '#model/people/offices'
import { searchedText } from '#model/people/protecting'
import { ownAdministration } from '#model/people/successors'
import { isRefusal } from '#model/refusal'
import { stoodInFor } from '#model/roles/stoodInFor'
import { likeness } from '#model/search/matching'
import { holdersAmong } from '#model/standIns'
import type { Office, OfficeHolding } from '#model/structure'
import type { Frame } from '#store/frame'
import { versionOf, versionsOfHoldings } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { comingView, holderRef } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
import { administrationRef } from './personPage.ts'

export const officeHandlers: Handlers<typeof officeEndpoints> = {
  'GET /offices': listHandler(officeList, {
    of: ({ offices }) => offices,
    narrow: {
      q: (words, { actor, governance }) => {
        const open = searchedText(actor, governance)
        return ({ title }) => likeness(words, open(title)) > 0
      },
      kind: (kind) => (office) => office.kind === kind,
      administration:
        (id, { governance }) =>
        (office) =>
          ownAdministration(office.administrationId, governance) === id,
    },
    order: { title: ({ kind, title }) => [Number(kind === null), title] },
    view:
      ({ governance }) =>
      (office) =>
        officeInList(office, governance),
  }),

  'GET /offices/{id}': async ({ params, query, frame, asOf }) => officePage(params.id, frame, asOf(query.asOf)),

  'POST /offices': async ({ body, acting, governance }) => {
    const made = officeRegistered(body, acting, governance)
    return isRefusal(made) ? made : changed(made.office.id, made.change)
  },

  'PATCH /offices/{id}': async ({ record, body, governance }) => {
    const made = officeChanged(record, body, governance)
    return isRefusal(made) ? made : changed(record.id, made.change)
  },

  'POST /offices/{id}/closure': async ({ record, body, governance }) => {
    const made = officeClosed(record, body.on, governance)
    return isRefusal(made) ? made : changed(record.id, made.change)
  },

  'POST /offices/{id}/holders': async ({ record, body, acting, governance }) => {
    const made = holderRegistered(record, body, acting, governance)
    return isRefusal(made) ? made : changed(record.id, made.change)
  },

  'POST /office-holders/{id}/ending': async ({ record, body, governance }) => {
    const made = holderEnded(record, body.on, governance)
    return isRefusal(made) ? made : changed(record.officeId, made.change)
  },
}

const changed = (id: string, change: StructureChange) => ({
  change,
  about: { type: 'office', id },
  answer: ({ frame, governance }: Within) => officePage(id, frame, governance),
})

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
  const history = [...holdingsOf(governance.structure, office.id)]
    .sort((a, b) => b.from.localeCompare(a.from))
    .map((each) => ({ ...holderView(each, governance), version: versions.get(each.id) ?? 1 }))
  return { ...officeInList(office, governance), version, history }
}

function officeInList(office: Office, governance: Governance) {
  const kind = governance.model.offices.find((each) => each.id === office.kind)
  const charges = chargesOf(office, governance)
  const holdings = holdersAmong(holdingsOf(governance.structure, office.id), governance.day)
  return {
    id: office.id,
    kind: office.kind,
    kindName: kind?.name ?? null,
    title: office.title,
    administration: administrationRef(office.administrationId, governance),
    leads: leads(office, governance),
    charges: chargesInModel(governance)
      .filter(({ id }) => charges.includes(id))
      .map(({ id, name }) => ({ id, name })),
    from: office.from,
    to: office.to,
    holders: holdings.map((each) => holderView(each, governance)),
    coming: comingView(holdings.length === 0 ? comingToOffice(office.id, governance) : null, governance),
    vacantSince: covers(office, governance.day) ? (officeVacantSince(office, governance) ?? null) : null,
  }
}

const holderView = (holding: OfficeHolding, governance: Governance) => ({
  id: holding.id,
  person: holderRef(holding.personId, stoodInFor(holding, governance), governance),
  from: holding.from,
  to: holding.to,
})
