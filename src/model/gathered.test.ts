import { expect, it } from 'vitest'
import type { Finding } from './findings.ts'
import { gathered } from './gathered.ts'
import { text } from './text.ts'

const finding = (id: string, kind: string, since: string, mend: Finding['mend']): Finding => ({
  id,
  kind,
  clause: '3.5.2-leader-business',
  title: text(id, id),
  why: text('Ingen har rollen.', 'Nobody holds the role.'),
  subject: { type: 'object', id: 'o', name: 'UKF' },
  objectId: 'o',
  since,
  shouldAct: [],
  mend,
})

it('tells findings that one act mends as one, by the vacancy, since the first of them', () => {
  const mend = { act: 'appointments.make', with: { role: 'object-leader', side: 'business', objectId: 'o' } }
  const all = [
    finding('duty', 'uncovered-duty', '2026-08-01', mend),
    finding('vacancy', 'vacancy', '2026-09-01', mend),
    finding('alone', 'x', '2026-01-01', null),
  ]
  const [first, second] = gathered(all)
  expect(first).toMatchObject({
    id: 'vacancy',
    since: '2026-08-01',
    why: { sv: 'Ingen har rollen. Det löser också: duty.' },
  })
  expect(second).toMatchObject({ id: 'alone' })
})

it('counts them where there are several, so that the reason is still read', () => {
  const mend = { act: 'appointments.make', with: { role: 'object-leader', side: 'business', objectId: 'o' } }
  const all = ['vacancy', 'uncovered-duty', 'uncovered-product'].map((kind) => finding(kind, kind, '2026-09-01', mend))
  expect(gathered(all)[0]?.why).toEqual({
    sv: 'Ingen har rollen. Det löser också 2 andra saker.',
    en: 'Nobody holds the role. It also mends 2 other things.',
  })
})
