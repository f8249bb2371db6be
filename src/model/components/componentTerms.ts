import { type Term, term } from '../term.ts'

/** The words for what objects are made of: 3.2. */
export const componentTerms = {
  ItComponent: term(
    'it-komponent',
    'IT component',
    '3.2',
    'It-stöd med sin tekniska dokumentation: ett system, en server, en databas, en e-tjänst.',
    'IT support with its technical documentation: a system, a server, a database, an e-service.',
  ),
  BusinessComponent: term(
    'verksamhetskomponent',
    'business component',
    '3.2',
    'Stöd utöver it: en rutin, en mall, en utbildning. Verksamheten svarar för det, om den inte har gett objektet uppdraget.',
    'Support other than IT: a routine, a template, training. The operation answers for it, unless it has assigned it to the object.',
  ),
  Placement: term(
    'placering',
    'placement',
    '3.2',
    'Vilket objekt som svarar för en komponent och i vilken produkt den hör hemma, under en tid. Föreslagen tills styrgruppen har bekräftat den.',
    'Which object answers for a component and in which product it is at home, for a time. Proposed until the steering group has confirmed it.',
  ),
  ComponentMove: term(
    'flytt',
    'move',
    '3.2',
    'Ett förslag om att en komponent byter objekt, och vad som hittills är beslutat om det.',
    'A proposal that a component change object, and what has been decided about it so far.',
  ),
  Consultation: term(
    'samråd',
    'consultation',
    '3.2',
    'Att ett annat objekt som berörs har tillfrågats, och vad det svarade.',
    'That another object concerned was asked, and what it said.',
  ),
  Relation: term(
    'koppling',
    'relation',
    '3.2',
    'Att en it-komponent är beroende av, integrerad med eller ersätts av en annan.',
    'That an IT component depends on, integrates with or is replaced by another.',
  ),
  Assignment: term(
    'uppdrag från verksamheten',
    "the operation's assignment",
    '3.2',
    'Att en verksamhet har lämnat ansvaret för en verksamhetskomponent till objektet, som då har en ägare och ser över den.',
    'That an operation has given the responsibility for a business component to the object, which then owns it and looks it over.',
  ),
  Assessment: term(
    'bedömning',
    'assessment',
    '3.2',
    'Vad ena sidan, verksamheten eller it, tycker om en it-komponents framtid.',
    "What one side, business or IT, thinks of an IT component's future.",
  ),
  Attested: term(
    'intyg',
    'attestation',
    null,
    'Att någon som svarar för en komponent har sagt att uppgifterna fortfarande är rätt, med dag.',
    'That somebody responsible for a component has said that what is known is still right, with the day.',
  ),
  Completeness: term(
    'täckning av uppgifter',
    'completeness',
    null,
    'Vilka av kärnuppgifterna om en komponent som är kända, okända eller inte angivna.',
    'Which of the core fields of a component are known, unknown or empty.',
  ),
  Unknown: term(
    'okänt',
    'unknown',
    null,
    'Någon har frågat och ingen visste. Något annat än nej, och något annat än att ingen har frågat.',
    'Somebody asked and nobody knew. Not the same as no, nor as never asked.',
  ),
  Money: term(
    'belopp',
    'amount',
    null,
    'Ett belopp i hela ören, med uppgift om moms är inräknad.',
    'An amount in whole öre, with VAT told.',
  ),
} as const satisfies Record<string, Term>
