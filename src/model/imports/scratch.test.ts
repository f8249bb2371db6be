import { test } from 'vitest'
import { foundation } from '#demo/foundation'
import { messyHeadings, messyRoleList } from '#demo/rollista'
import { vretaby } from '#demo/vretaby'
import { linkoping } from '../../../test/models/organisations.ts'
import { Governance } from '../governance.ts'
import { ImportChoices, noChoices } from './choices.ts'
import { matchColumns } from './columns.ts'
import { roleListFields } from './fields.ts'
import type { ImportRow } from './importTable.ts'
import { planImport } from './roleList.ts'

test('look', () => {
  const matches = matchColumns(messyHeadings, roleListFields)
  console.log(matches.map((m) => `${m.heading}→${m.field} ${m.certainty}`).join('\n'))
  const base = foundation(linkoping).structure
  for (const structure of [
    { ...base, holdings: [], persons: [], offices: base.offices.filter((o) => o.kind !== null) },
    vretaby(linkoping).structure,
  ]) {
    const governance = new Governance(structure, '2026-11-23')
    const rows: ImportRow[] = messyRoleList().map((cells, at) => ({
      number: at + 5,
      hidden: false,
      cells: cells.map((c) =>
        typeof c === 'string'
          ? { text: c }
          : 'day' in c
            ? { text: c.day, iso: c.day }
            : { text: c.value, mark: 'formula' as const },
      ),
    }))
    const acting = {
      actor: { accountId: 'a', personId: null, name: 'T', rights: ['register' as const] },
      now: '2026-11-23T08:00:00Z',
      today: '2026-11-23',
      newId: () => crypto.randomUUID(),
    }
    for (const choices of [
      noChoices,
      ImportChoices.parse({
        meanings: [
          { field: 'dialogue', cell: '', value: 'works-for' },
          { field: 'administration', cell: 'Barn- & Utb.förv', value: 'UF' },
          { field: 'administration', cell: 'Fritid/kultur', value: 'KOF' },
        ],
      }),
    ]) {
      const start = performance.now()
      const plan = planImport(
        rows,
        matches.map((m) => m.field ?? null),
        choices,
        governance,
        acting,
      )
      console.log('ms', performance.now() - start)
      for (const p of plan.problems)
        console.log(
          p.level,
          p.code,
          '|',
          p.title.sv,
          '|',
          p.details.map((d) => d.sv).join('; '),
          '|',
          p.cells.slice(0, 6).join(';'),
          '|',
          p.rows
            .map((r) => r.number)
            .slice(0, 20)
            .join(','),
          '|',
          p.by,
          p.options.length,
        )
      console.log({
        ...plan.follows,
        vacancies: plan.follows.vacancies.map((v) => v.title.sv),
        states: Object.fromEntries(
          ['error', 'warning', 'ready', 'known'].map((s) => [s, plan.rows.filter((r) => r.state === s).length]),
        ),
      })
    }
  }
}, 90000)
test('speed', () => {
  const base = foundation(linkoping).structure
  const people = Array.from({ length: 1500 }, (_, at) => ({
    id: crypto.randomUUID(),
    name: `Känd Person${at}`,
    email: `p${at}@x.example`,
    administrationId: null,
    protectedIdentity: false,
    leftOn: null,
  }))
  const governance = new Governance({ ...base, persons: [...base.persons, ...people] }, '2026-11-23')
  const acting = {
    actor: { accountId: 'a', personId: null, name: 'T', rights: ['register' as const] },
    now: '2026-11-23T08:00:00Z',
    today: '2026-11-23',
    newId: () => crypto.randomUUID(),
  }
  const codes = ['VSOA', 'UKF', 'SAM', 'KOP', 'FST']
  const rows: ImportRow[] = messyRoleList()
    .slice(0, 60)
    .map((cells, at) => ({
      number: at + 5,
      hidden: false,
      cells: cells.map((c) =>
        typeof c === 'string'
          ? { text: c }
          : 'day' in c
            ? { text: c.day, iso: c.day }
            : { text: c.value, mark: 'formula' as const },
      ),
    }))
  for (let at = 0; at < 1440; at++) {
    const role = at % 3 === 0 ? ['', 'Rektor'] : at % 3 === 1 ? ['Objektspecialist vht', ''] : ['OPS', '']
    const product =
      base.products.filter((p) => base.objects.find((o) => o.id === p.objectId)?.code === codes[at % 5])[at % 10]
        ?.name ?? ''
    rows.push({
      number: 100 + at,
      hidden: false,
      cells: [
        `Efternamn${at}, Förnamn`,
        'UF',
        role[1] ?? '',
        role[0] ?? '',
        codes[at % 5] ?? '',
        product,
        'vht',
        '2024-01-01',
        'X',
        '',
      ].map((text) => ({ text })),
    })
  }
  const mapping = matchColumns(messyHeadings, roleListFields).map((m) => m.field ?? null)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const plan = planImport(
    rows,
    mapping,
    ImportChoices.parse({ meanings: [{ field: 'dialogue', cell: '', value: 'works-for' }] }),
    governance,
    acting,
  )
  console.log(
    'speed ms',
    performance.now() - start,
    'cpu',
    process.cpuUsage(cpu).user / 1000,
    plan.follows.appointments,
    plan.follows.holdings,
    plan.problems.map((p) => `${p.code} ${p.rows.length}`),
  )
}, 90000)
test('micro', () => {
  const base = foundation(linkoping).structure
  const people = Array.from({ length: 3000 }, (_, at) => ({
    id: crypto.randomUUID(),
    name: `Känd Person${at}`,
    email: `p${at}@x.example`,
    administrationId: null,
    protectedIdentity: false,
    leftOn: null,
  }))
  const holdings = people
    .slice(0, 500)
    .map((p) => ({
      id: crypto.randomUUID(),
      officeId: crypto.randomUUID(),
      personId: p.id,
      from: '2020-01-01',
      to: null,
    }))
  const structure = { ...base, persons: [...base.persons, ...people], holdings: [...base.holdings, ...holdings] }
  const s = performance.now()
  for (let i = 0; i < 1000; i++) new Governance(structure, '2024-01-01')
  console.log('governance us', performance.now() - s)
  const s2 = performance.now()
  for (let i = 0; i < 1000; i++) new Governance({ ...structure, persons: base.persons }, '2024-01-01')
  console.log('governance slim us', performance.now() - s2)
}, 90000)
