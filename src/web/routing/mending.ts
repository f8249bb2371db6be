import { m } from '../words/compiled/messages'

interface Mend {
  readonly act: string
  readonly with: Readonly<Record<string, string>>
}

/** Where a finding is mended: the page of its act, with what is already known filled in. `finding` is its id. */
export function wayToMend(mend: Mend | null, finding: string): { to: string; word: string } | undefined {
  if (mend === null) return undefined
  const { id = '', objectId = '', role = '', side = '', forumId = '', productId = '' } = mend.with
  const kind = finding.split('~')[0] ?? ''
  switch (mend.act) {
    case 'appointments.make':
      return { to: `/objekt/${objectId}/tillsatt?roll=${role}&sida=${side}`, word: m.findings_appoint() }
    case 'appointments.confirm':
      return { to: `/tillsattningar/${id}`, word: m.findings_confirm() }
    case 'appointments.end':
      return { to: `/tillsattningar/${id}`, word: m.findings_end() }
    case 'seats.take':
      return { to: `/forum/${forumId}/utse?produkt=${productId}`, word: m.findings_seat() }
    case 'seats.leave':
      return { to: `/platser/${id}`, word: m.findings_end() }
    case 'deviations.note':
      return { to: `/avsteg/${id}`, word: m.findings_note_deviation() }
    case 'office-holders.register':
      return { to: `/befattningar/${mend.with.officeId ?? ''}`, word: m.findings_register_holder() }
    case 'administrations.close':
      return {
        to: `/forvaltningar/${mend.with.administrationId ?? ''}?gor=avsluta`,
        word: m.findings_name_successor(),
      }
    case 'administrations.set-scope':
      return { to: `/forvaltningar/${mend.with.administrationId ?? ''}`, word: m.findings_set_scope() }
    case 'objects.reclassify':
      return { to: `/objekt/${objectId}/andra`, word: m.findings_reclassify() }
    case 'placements.propose':
      return {
        to: `/komponenter?brist=${objectId === '' ? 'component-unplaced' : `home-product-missing&objekt=${objectId}`}`,
        word: m.findings_place(),
      }
    case 'placements.confirm':
      return { to: `/objekt/${objectId}/bekrafta`, word: m.findings_confirm_components() }
    case 'it-components.change':
      return { to: `/komponenter?objekt=${objectId}&brist=${kind}`, word: m.findings_show_components() }
    case 'business-components.assign':
      return { to: `/verksamhetskomponenter/${id}?gor=uppdrag`, word: m.findings_look_over() }
    case 'decisions.annul':
      return { to: `/beslut/${mend.with.decisionId ?? ''}`, word: m.findings_look_over() }
    case 'decisions.answer-objection':
      return { to: `/beslut/${mend.with.decisionId ?? ''}`, word: m.findings_answer() }
    default:
      return undefined
  }
}
