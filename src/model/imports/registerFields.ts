import { componentFields, type FieldId } from '../shapes/componentFields.ts'
import { type Text, text } from '../text.ts'
import { factSynonyms } from './factSynonyms.ts'
import type { FieldSynonyms } from './fieldSynonyms.ts'

/** What the structure itself has of an IT component, as registers call it. Among equals the one named first wins. */
const ownFields = [
  own('name', 'Namn', 'Name', [
    ...['Systemnamn', 'Namn', 'Systemets namn', 'System', 'It-system', 'Komponent', 'Komponentnamn', 'It-komponent'],
    ...['Applikation', 'Applikationsnamn', 'Benämning', 'Namn på system', 'Systemstöd', 'It-stöd'],
    ...['Name', 'System name', 'Application', 'Application name', 'Component'],
  ]),
  own('aliases', 'Andra namn', 'Other names', [
    ...[
      'Alias',
      'Andra namn',
      'Kallas också',
      'Kallas',
      'Kortnamn',
      'Tidigare namn',
      'Kallas även',
      'Även känt som',
      'Produktnamn',
    ],
    ...['Aliases', 'Also called', 'Also known as', 'Short name', 'Other names'],
  ]),
  own('description', 'Beskrivning', 'Description', [
    ...['Beskrivning', 'Kort beskrivning', 'Systembeskrivning', 'Syfte', 'Användningsområde', 'Vad används det till'],
    ...['Description', 'Purpose'],
  ]),
  own('type', 'Typ', 'Type', [
    ...['Typ', 'Systemtyp', 'Komponenttyp', 'Typ av komponent', 'Typ av it-stöd', 'Typ av system'],
    ...['Type', 'Component type', 'System type'],
  ]),
  own('part-of', 'Del av', 'Part of', [
    ...['Del av', 'Ingår i', 'Överordnat system', 'Huvudsystem', 'Modersystem', 'Tillhör system', 'Server till'],
    ...['Part of', 'Parent', 'Parent system'],
  ]),
  own('key', 'Systemid', 'System id', [
    ...[
      'Systemid',
      'System-id',
      'Id',
      'Id-nr',
      'Nr',
      'Nummer',
      'Löpnummer',
      'Löpnr',
      'Systemnummer',
      'CMDB-id',
      'Nyckel',
    ],
    ...['System id', 'Key', 'Number'],
  ]),
  own('object', 'Objekt', 'Object', [
    ...[
      'Förvaltningsobjekt',
      'Objekt',
      'Objektkod',
      'Objektnamn',
      'Styrobjekt',
      'Ansvarigt objekt',
      'Objekttillhörighet',
    ],
    ...['Governance object', 'Object', 'Object code'],
  ]),
  own('product', 'Objektprodukt', 'Object product', [
    ...['Objektprodukt', 'Hemprodukt', 'Delområde', 'Produkt', 'Produktområde'],
    ...['Home product', 'Object product', 'Product'],
  ]),
  own('using-products', 'Används också av objektprodukter', 'Also used by products', [
    ...['Nyttjande objektprodukter', 'Används av objektprodukter', 'Andra objektprodukter', 'Nyttjande produkter'],
    ...['Används också av objektprodukter', 'Using products', 'Also used by products'],
  ]),
  own('administrations', 'Nyttjande förvaltningar', 'Using administrations', [
    ...['Nyttjande förvaltningar', 'Nyttjande förvaltning', 'Förvaltning', 'Förvaltningar', 'Används av förvaltning'],
    ...['Användande förvaltningar', 'Nämnd', 'Nämnder', 'Verksamhet', 'Organisation', 'Förvaltning/bolag'],
    ...['Using administrations', 'Used by administration', 'Administrations', 'Departments', 'Department'],
  ]),
  own('responsible-business', 'Ansvarig verksamhet', 'Responsible, business', [
    ...['Ansvarig verksamhet', 'Systemägare', 'Systemförvaltare', 'Kontakt verksamhet', 'Verksamhetskontakt'],
    ...['Kontaktperson verksamhet', 'Systemansvarig verksamhet', 'Systemägare (namn)', 'Objektledare verksamhet'],
    ...['Responsible business', 'Business owner', 'System owner', 'Business contact'],
  ]),
  own('responsible-it', 'Ansvarig it', 'Responsible, IT', [
    ...['Ansvarig it', 'Systemansvarig it', 'Systemansvarig', 'Teknisk förvaltare', 'Tekniskt ansvarig', 'It-kontakt'],
    ...['Kontakt it', 'Kontaktperson it', 'Systemtekniker', 'It-ansvarig', 'Objektledare it'],
    ...['Responsible IT', 'Technical owner', 'IT contact', 'IT owner'],
  ]),
  own('assessment-business', 'Verksamhetens bedömning', "The business's assessment", [
    ...['Verksamhetens bedömning', 'Bedömning verksamhet', 'Bedömning', 'Framtid verksamhet'],
    ...['Business assessment', 'Assessment business', 'Assessed by business'],
  ]),
  own('assessment-it', 'It:s bedömning', "IT's assessment", [
    ...[
      'It:s bedömning',
      'It bedömning',
      'Bedömning it',
      'Its bedömning',
      'Framtid it',
      'IT assessment',
      'Assessment IT',
      'Assessed by IT',
    ],
  ]),
  own('services', 'Tjänster från it', 'Services from IT', [
    ...['Tjänster från it', 'Tjänster', 'It-tjänster', 'Systemförvaltningstjänster', 'Förvaltningstjänster'],
    ...['Services', 'IT services', 'Services from IT'],
  ]),
  own('service-person', 'Ansvarig för tjänsterna', 'Responsible for the services', [
    ...['Ansvarig för tjänsterna', 'Tjänsteansvarig', 'Ansvarig för tjänster', 'Systemförvaltare it'],
    ...['Service owner', 'Responsible for the services'],
  ]),
  own('documents', 'Dokumentation', 'Documentation', [
    ...['Dokumentation', 'Dokument', 'Länkar', 'Länk', 'Länk till dokumentation', 'Systemdokumentation'],
    ...['Documentation', 'Documents', 'Links'],
  ]),
  own('depends-on', 'Är beroende av', 'Depends on', [
    ...['Är beroende av', 'Beroende av', 'Beroenden', 'Beroende till', 'Beroende system', 'Depends on', 'Dependencies'],
  ]),
  own('integrates-with', 'Är integrerad med', 'Integrates with', [
    ...[
      'Är integrerad med',
      'Integrerad med',
      'Integrerar med',
      'Integrationer med',
      'Integration med',
      'Kopplat till',
    ],
    ...['Integrates with', 'Integrated with'],
  ]),
  own('replaced-by', 'Ersätts av', 'Replaced by', [
    'Ersätts av',
    'Ersättare',
    'Ersätts med',
    'Is replaced by',
    'Replaced by',
  ]),
  own('classification', 'Klassning K-R-T', 'Classification C-I-A', [
    ...['Klassning', 'Klassning K-R-T', 'K-R-T', 'KRT', 'K-R-T-S', 'Informationsklassning', 'Informationsklass'],
    ...['Classification', 'CIA', 'C-I-A'],
  ]),
  /** Beside a sum that doesn't say it itself, as in our own lists. */
  own('vat', 'Moms på driftkostnaden', 'VAT on the running cost', ['Moms', 'Momsen', 'VAT']),
] as const

function own<const Field extends string>(field: Field, sv: string, en: string, synonyms: readonly string[]) {
  return { field, name: text(sv, en), synonyms }
}

type OwnField = (typeof ownFields)[number]['field']
export type RegisterField = OwnField | FieldId

/** What a column of a register can hold: the structure's own fields, then everything else that is known of a component. */
export const registerFields: readonly (FieldSynonyms<RegisterField> & { readonly name: Text })[] = [
  ...ownFields,
  ...componentFields.map(({ id, name }) => ({
    field: id,
    name,
    synonyms: [name.sv, name.en, ...factSynonyms[id]],
  })),
]

const names = new Map(registerFields.map(({ field, name }) => [field, name]))

export const registerFieldName = (field: RegisterField): Text => names.get(field) ?? text(field, field)
