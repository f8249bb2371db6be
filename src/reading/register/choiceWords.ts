import type { ItComponentType } from '#model/shapes/componentKinds'
import type { fieldChoices } from '#model/shapes/fieldChoices'

type Sets = typeof fieldChoices
type Words<Set extends keyof Sets> = Readonly<Record<keyof Sets[Set], readonly string[]>>

/** What registers write for these answers, besides the answers' own names in Swedish and English. */
export const choiceWords: Readonly<{ [Set in keyof Sets]: Words<Set> }> = {
  lifecycle: {
    planned: ['Planeras', 'Kommande', 'Beslutad', 'Planerat'],
    introduction: ['Införande', 'Införs', 'Upphandling', 'Under upphandling', 'Pilot', 'Projekt', 'Implementering'],
    'in-use': [
      'Förvaltning',
      'I drift',
      'Drift',
      'Aktiv',
      'Aktivt',
      'Används',
      'Produktion',
      'I produktion',
      'I bruk',
      'Live',
      'Active',
    ],
    developing: ['Vidareutveckling', 'Utveckling', 'Under utveckling', 'Utvecklas', 'Aktiv utveckling'],
    phasing: ['Avveckling', 'Avvecklas', 'Under utfasning', 'Utfasning', 'Fasas ut', 'Ska avvecklas'],
    retired: ['Avvecklat', 'Avslutad', 'Avslutat', 'Nedlagd', 'Nedlagt', 'Ur drift', 'Inaktiv', 'Ej i drift'],
  },
  assessment: {
    develop: ['Utveckla', 'Utvecklas', 'Investera', 'Behåll och utveckla'],
    keep: ['Vidmakthålla', 'Vidmakthålls', 'Behåll', 'Behålla', 'Behålls', 'Bibehålla', 'Förvalta'],
    consolidate: ['Konsolidera', 'Konsolideras', 'Slå ihop', 'Samordna'],
    retire: ['Avveckla', 'Avvecklas', 'Fasa ut', 'Ersätt', 'Ersätta', 'Ersättas', 'Byt ut'],
  },
  criticality: {
    critical: [
      'Ja',
      'Kritiskt',
      'Kritisk',
      'Helt',
      'Helt kritiskt',
      'Helt verksamhetskritiskt',
      'Mycket hög',
      'Mycket kritiskt',
    ],
    mostly: ['Till stor del', 'Till största del', 'Till största delen', 'I huvudsak', 'Hög', 'Viktigt', 'Mestadels'],
    partly: ['Delvis', 'Delvis verksamhetskritiskt', 'Medel', 'I viss mån', 'Ja; Delvis', 'Till viss del'],
    no: ['Nej', 'Inte', 'Låg', 'Ej kritiskt', 'Ej verksamhetskritiskt', 'Inte verksamhetskritiskt', 'Icke kritiskt'],
  },
  reach: {
    one: ['En', 'En förvaltning', 'En nämnd', 'Enskild verksamhet', 'Enskild förvaltning'],
    several: ['Flera', 'Flera förvaltningar', 'Några', 'Några verksamheter'],
    all: [
      'Alla',
      'Alla förvaltningar',
      'Koncerngemensamt',
      'Kommungemensamt',
      'Hela kommunen',
      'Gemensamt',
      'Koncernen',
    ],
  },
  overlap: {
    none: ['Nej', 'Ingen', 'Inga', 'Inget överlapp'],
    small: ['Visst', 'Lite', 'Mindre', 'Delvis', 'Litet överlapp'],
    large: ['Stor', 'Betydande', 'Stort överlapp'],
    full: ['Helt', 'Fullständigt', 'Totalt', 'Fullt överlapp'],
  },
  lockIn: {
    operation: ['Verksamhet', 'Verksamhetsinlåsning', 'Processer'],
    technical: ['Teknik', 'Tekniskt', 'Teknisk inlåsning'],
    competence: ['Kompetensmässig', 'Personberoende'],
    legal: ['Lag', 'Lagkrav', 'Juridisk', 'Legal'],
    none: ['Nej', 'Inget', 'Inga', 'Ingen inlåsning'],
  },
  contractForm: {
    'fixed-term': [
      'Tidsbegränsad',
      'Tidsbestämt',
      'Tidsbestämd',
      'Bestämd tid',
      'Visstid',
      'Fast',
      'Tidsbegränsat avtal',
    ],
    rolling: ['Löpande avtal', 'Tillsvidare', 'Tills vidare', 'Tillsvidareavtal', 'Automatisk förlängning', 'Löper'],
    none: ['Nej', 'Inget', 'Saknas', 'Avtal saknas', 'Egenutvecklat', 'Saknar avtal'],
  },
  hosting: {
    internal: [
      'Intern',
      'Intern drift',
      'Egen drift',
      'On-prem',
      'On-premise',
      'Lokalt',
      'Egen',
      'Egen regi',
      'Kommunen',
    ],
    external: [
      'Extern',
      'Extern drift',
      'Leverantören',
      'Hos leverantören',
      'Leverantör',
      'Outsourcad',
      'Driftpartner',
    ],
    cloud: ['Moln', 'Molnet', 'SaaS', 'PaaS', 'IaaS', 'Azure', 'Molntjänst (SaaS)', 'Externt, SaaS'],
    both: ['Båda', 'Hybrid', 'Internt och externt', 'Internt/externt', 'Blandat', 'Internt; Externt'],
  },
  processingTerms: {
    contract: ['Ja', 'Gäller', 'Finns', 'Tecknat', 'PUB-avtal finns', 'Avtal finns', 'PUB-avtal', 'Biträdesavtal'],
    regulation: ['Reglemente', 'Rättsakt', 'Intern reglering'],
    missing: ['Nej', 'Saknas', 'Behövs', 'Under framtagande', 'Ej tecknat'],
    'not-needed': ['Ej aktuellt', 'Inte aktuellt', 'Behövs ej', 'Ej tillämpligt', 'Inga personuppgifter'],
  },
  aiRisk: {
    none: ['Nej', 'Ingen', 'Inte AI', 'Ej AI'],
    minimal: ['Låg', 'Minimal risk', 'Minimal eller ingen'],
    limited: ['Begränsad risk', 'Medel'],
    high: ['Hög risk', 'Högrisk'],
  },
  preservation: {
    preserve: ['Bevara', 'Ja'],
    dispose: ['Gallra', 'Kan gallras', 'Nej'],
    partly: ['Delvis gallras', 'Delvis', 'Bevaras delvis', 'Bevaras och gallras', 'Bevara/gallra'],
  },
}

export const typeWords: Readonly<Record<ItComponentType, readonly string[]>> = {
  system: [
    'It-system',
    'Verksamhetssystem',
    'Systemstöd',
    'Fackssystem',
    'Stödsystem',
    'Informationssystem',
    'SaaS',
    'Molntjänst',
  ],
  application: ['App', 'Program', 'Programvara', 'Mjukvara', 'Klient', 'Klientprogram', 'Software'],
  server: ['Virtuell server', 'VM', 'Applikationsserver', 'Servrar'],
  database: ['DB', 'Databasserver', 'Databaser'],
  'e-service': ['Webbtjänst', 'Medborgartjänst', 'E-tjänster', 'Eservice'],
  integration: ['Integrationer', 'API', 'Koppling', 'Integrationstjänst'],
  equipment: ['Hårdvara', 'Enhet', 'Hardware', 'Teknisk utrustning'],
  other: ['Annat', 'Övrigt', 'Other'],
}
