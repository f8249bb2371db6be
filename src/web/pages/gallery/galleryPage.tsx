import {
  ChairTableIcon,
  ComponentIcon,
  ExclamationmarkTriangleIcon,
  FileImportIcon,
  GavelIcon,
  HouseIcon,
  OpenBookIcon,
  PersonChatIcon,
  PersonCircleIcon,
  PersonGroupIcon,
  ShieldCheckmarkIcon,
  TableIcon,
} from '@navikt/aksel-icons'
import { useState } from 'react'
import { PageHead } from '../../parts/pageHead'
import { Section } from '../../parts/section'
import { Shell } from '../../parts/shell'
import { ActionExamples } from './actionExamples'
import { FloatingExamples } from './floatingExamples'
import { FormExamples } from './formExamples'
import { PersonExamples, StateExamples } from './markExamples'
import { RowExamples } from './rowExamples'
import { EmptyExamples, TableExamples } from './tableExamples'

const today = '2026-11-23'
const groups = [
  {
    items: [
      { to: '#hem', word: 'Hem', icon: HouseIcon, isCurrent: true },
      { to: '#kontakt', word: 'Hitta kontakt', icon: PersonChatIcon, isCurrent: false },
    ],
  },
  {
    word: 'Styrning',
    items: [
      { to: '#objekt', word: 'Objekt', icon: ComponentIcon, isCurrent: false },
      { to: '#forum', word: 'Forum', icon: ChairTableIcon, isCurrent: false },
      { to: '#personer', word: 'Personer', icon: PersonGroupIcon, isCurrent: false },
      { to: '#beslut', word: 'Beslut', icon: GavelIcon, isCurrent: false },
    ],
  },
  {
    word: 'Läget',
    items: [
      { to: '#tackning', word: 'Täckning', icon: TableIcon, isCurrent: false },
      { to: '#brister', word: 'Brister', icon: ExclamationmarkTriangleIcon, count: 26, isCurrent: false },
    ],
  },
  { word: 'Regler', items: [{ to: '#modellen', word: 'Modellen', icon: OpenBookIcon, isCurrent: false }] },
  {
    word: 'Register',
    items: [
      { to: '#las-in', word: 'Läs in', icon: FileImportIcon, isCurrent: false },
      { to: '#logg', word: 'Granskningslogg', icon: ShieldCheckmarkIcon, isCurrent: false },
      { to: '#konton', word: 'Konton', icon: PersonCircleIcon, isCurrent: false },
    ],
  },
]

/** Every part with examples, at /delar in dev: to be looked at, light and dark, and read by axe. */
export function GalleryPage() {
  const [shown, setShown] = useState(new URLSearchParams(location.search).get('dag') ?? today)
  return (
    <Shell
      home="#hem"
      organisation="Vretaby kommun"
      isDemo
      date={{
        today,
        shown,
        choices: [
          { day: '2026-01-01', word: 'Årets början' },
          { day: '2026-09-23', word: 'Senaste PSG 23 sep' },
        ],
        changed: [
          { day: '2026-09-01', what: 'SAM it tillsatt, UKF ledare slutade' },
          { day: '2026-08-01', what: 'UKF ny objektägare verksamhet' },
        ],
        onChoose: setShown,
      }}
      person={{
        name: 'Annika Fors',
        kind: 'business',
        items: [{ to: '#min-sida', word: 'Min sida' }],
        onSignOut: () => {},
      }}
      onSearch={() => {}}
      groups={groups}
      accessibilityTo="#tillganglighet"
      aboutTo="#om"
    >
      <PageHead heading="Delar" />
      <div className="sb-halves">
        <Section heading="Knappar och länkar" level={2}>
          <ActionExamples />
        </Section>
        <Section heading="Lägen">
          <StateExamples />
        </Section>
        <Section heading="Personer och sidor">
          <PersonExamples />
        </Section>
        <Section heading="Formulär">
          <FormExamples />
        </Section>
      </div>
      <FloatingExamples />
      <RowExamples />
      <TableExamples />
      <EmptyExamples />
    </Shell>
  )
}
