import { type Text, text } from '../text.ts'

/** The answers that a field of choice has. "Unknown" is never among them: it is a state of its own. */
export const fieldChoices = {
  lifecycle: {
    planned: text('Planerad', 'Planned'),
    introduction: text('Under införande', 'Being introduced'),
    'in-use': text('I förvaltning', 'In use'),
    developing: text('Aktiv vidareutveckling', 'Actively developed'),
    phasing: text('Under avveckling', 'Being phased out'),
    retired: text('Avvecklad', 'Retired'),
  },
  assessment: {
    develop: text('Utveckling', 'Develop'),
    keep: text('Vidmakthållande', 'Keep'),
    consolidate: text('Konsolidering', 'Consolidate'),
    retire: text('Avveckling', 'Retire'),
  },
  criticality: {
    critical: text('Verksamhetskritiskt', 'Business-critical'),
    mostly: text('Till stor del kritiskt', 'Mostly critical'),
    partly: text('Delvis kritiskt', 'Partly critical'),
    no: text('Inte kritiskt', 'Not critical'),
  },
  reach: {
    one: text('En verksamhet', 'One operation'),
    several: text('Flera verksamheter', 'Several operations'),
    all: text('Hela kommunkoncernen', 'The whole municipal group'),
  },
  overlap: {
    none: text('Inget', 'None'),
    small: text('Litet', 'Small'),
    large: text('Stort', 'Large'),
    full: text('Fullt', 'Full'),
  },
  lockIn: {
    operation: text('Verksamhetsmässig', 'Operational'),
    technical: text('Teknisk', 'Technical'),
    competence: text('Kompetens', 'Competence'),
    legal: text('Lagstadgad', 'Set by law'),
    none: text('Ingen', 'None'),
  },
  contractForm: {
    'fixed-term': text('Tidsbegränsat', 'Fixed term'),
    rolling: text('Löpande', 'Rolling'),
    none: text('Inget avtal', 'No contract'),
  },
  hosting: {
    internal: text('Internt', 'Internal'),
    external: text('Externt', 'External'),
    cloud: text('Molntjänst', 'Cloud service'),
    both: text('Både internt och externt', 'Both internal and external'),
  },
  processingTerms: {
    contract: text('Biträdesavtal gäller', 'A processing agreement applies'),
    regulation: text('Regleras i reglemente', 'Set in the boards’ regulations'),
    missing: text('Behövs men saknas', 'Needed but missing'),
    'not-needed': text('Behövs inte', 'Not needed'),
  },
  aiRisk: {
    none: text('Ingen AI', 'No AI'),
    minimal: text('Minimal', 'Minimal'),
    limited: text('Begränsad', 'Limited'),
    high: text('Hög', 'High'),
  },
  preservation: {
    preserve: text('Bevaras', 'Preserved'),
    dispose: text('Gallras', 'Disposed of'),
    partly: text('Gallras delvis', 'Partly disposed of'),
  },
} as const satisfies Record<string, Record<string, Text>>

export type AssessmentValue = keyof typeof fieldChoices.assessment
