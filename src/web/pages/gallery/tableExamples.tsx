import { useState } from 'react'
import { Button } from '../../parts/button'
import { DensityChoice, useDensity } from '../../parts/densityChoice'
import { EmptyState } from '../../parts/emptyState'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { PersonLine, Vacancy } from '../../parts/personLine'
import { Progress } from '../../parts/progress'
import { Section } from '../../parts/section'
import type { Sort } from '../../parts/sortHead'
import { Steps } from '../../parts/steps'
import { type Column, Table } from '../../parts/table'
import { Tabs } from '../../parts/tabs'
import { Toolbar } from '../../parts/toolbar'

interface Holding {
  name: string
  kind: 'business' | 'it'
  role: string
  from: string
  by: string
  reference: string
}
const holdings: readonly Holding[] = [
  {
    name: 'Jonas Ekwall',
    kind: 'it',
    role: 'Objektägare it, UKF',
    from: '12 jan 2025–',
    by: 'It-chefen',
    reference: 'KLF 2025-00014',
  },
  {
    name: 'Leila Haddad',
    kind: 'it',
    role: 'Objektledare it, UKF',
    from: '1 mars 2025–',
    by: 'Objektägare it',
    reference: 'KLF 2025-00120',
  },
  {
    name: 'Petra Sandell',
    kind: 'business',
    role: 'Samordnare, Pedagogik',
    from: '1 sep 2024–',
    by: 'Objektledare verksamhet',
    reference: 'UTB 2024-00788',
  },
]
const columns: readonly Column<Holding>[] = [
  {
    id: 'person',
    head: 'Person',
    sortable: true,
    cell: ({ name, kind }) => <PersonLine {...{ name, kind }} to="#" size={20} />,
  },
  { id: 'role', head: 'Roll', sortable: true, cell: ({ role }) => role },
  { id: 'from', head: 'Gäller', cell: ({ from }) => from },
  { id: 'by', head: 'Beslutat av', cell: ({ by }) => by },
  { id: 'reference', head: 'Referens', numeric: true, cell: ({ reference }) => reference },
]

interface Seats {
  role: string
  task: string
  it: string
  business?: string
}
const seats: readonly Seats[] = [
  {
    role: 'Objektägare',
    task: 'Svarar för riktning, prioritering och pengar',
    business: 'Annika Fors',
    it: 'Jonas Ekwall',
  },
  { role: 'Objektledare', task: 'Leder det taktiska arbetet', it: 'Leila Haddad' },
]
const sideColumns: readonly Column<Seats>[] = [
  {
    id: 'role',
    head: 'Roll',
    width: '190px',
    cell: ({ role, task }) => (
      <>
        {role}
        <span className="sb-cell-detail">{task}</span>
      </>
    ),
  },
  {
    id: 'business',
    head: 'Verksamhet',
    side: 'business',
    isHole: ({ business }) => business === undefined,
    cell: ({ business }) =>
      business === undefined ? (
        <Vacancy kind="business" word="Vakant sedan 1 september 2026">
          Ska tillsättas av Annika Fors, objektägare verksamhet.
          <div>
            <Button kind="primary" size="small">
              Tillsätt objektledare
            </Button>
          </div>
        </Vacancy>
      ) : (
        <PersonLine kind="business" name={business} to="#" detail="Utbildningsdirektör · sedan 1 aug 2026" />
      ),
  },
  {
    id: 'it',
    head: 'It',
    side: 'it',
    cell: ({ it }) => <PersonLine kind="it" name={it} to="#" detail="Systemledare · sedan 1 mars 2025" />,
  },
]

export function TableExamples() {
  const [density, setDensity] = useDensity('gallery', 'dense')
  const [sort, setSort] = useState<Sort>({ column: 'person', direction: 'ascending' })
  const key = (row: Holding) => row.name
  return (
    <>
      <Section heading="Flikar, tabell">
        <Toolbar end={<DensityChoice density={density} onChange={setDensity} />}>
          <span className="sb-small sb-quiet">3 av 16 tillsättningar</span>
        </Toolbar>
        <Panel flush>
          <Tabs
            name="Tillsättningar"
            tabs={[
              { to: '#gallande', word: 'Gällande', count: 3, isCurrent: true },
              { to: '#kommande', word: 'Kommande', count: 1, isCurrent: false },
            ]}
          />
          <Table
            caption="Gällande tillsättningar"
            {...{ columns, density, sort }}
            rows={holdings}
            rowKey={key}
            onSort={setSort}
            rowTone={({ name }) => (name === 'Leila Haddad' ? 'selected' : undefined)}
          />
          <Pager shown="Rad 1–3 av 16" nextTo="#sida-2" />
        </Panel>
      </Section>
      <Section heading="Vem svarar" note="6 av 7 platser bemannade">
        <Panel flush>
          <Table caption="Vem svarar i UKF" columns={sideColumns} rows={seats} rowKey={(row) => row.role} />
        </Panel>
      </Section>
      <Section heading="Steg">
        <Steps steps={['Välj fil', 'Para ihop kolumner', 'Provkör', 'Läs in']} current={2} />
      </Section>
      <Section heading="Laddar">
        <Panel flush>
          <Table caption="Tillsättningar hämtas" columns={columns} rows={[]} rowKey={key} loading />
        </Panel>
      </Section>
    </>
  )
}

export function EmptyExamples() {
  return (
    <div className="sb-halves sb-section">
      <Panel>
        <EmptyState
          kind="fromStart"
          heading="Inga beslut är registrerade"
          actions={<Button kind="primary">Registrera ett beslut</Button>}
        >
          Här samlas det som forum och befattningar har beslutat, med datum, mandat och referens.
        </EmptyState>
      </Panel>
      <Panel>
        <EmptyState kind="afterFilter" heading="Inga beslut passar filtret" actions={<Button>Rensa filter</Button>}>
          Utan filter finns 58 beslut.
        </EmptyState>
      </Panel>
      <Panel>
        <EmptyState kind="done" heading="Inget väntar på dig">
          Nästa gång du behövs är styrgruppens möte den 26 november.
        </EmptyState>
      </Panel>
      <Panel>
        <Progress
          name="Läser in Systemregister 2026.xlsx"
          done={1120}
          of={1500}
          words="1 120 av 1 500 rader"
          note="Du kan lämna sidan. När det är klart står det på Hem."
        />
      </Panel>
    </div>
  )
}
