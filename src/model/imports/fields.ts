import { type Text, text } from '../text.ts'
import type { FieldSynonyms } from './columns.ts'

/** What a column of a role list can hold, what it is called in it, and what the product calls it. */
export const roleListFields = [
  {
    field: 'name',
    name: text('Person', 'Person'),
    synonyms: ['Namn', 'Person', 'För- och efternamn', 'Förnamn Efternamn', 'Efternamn Förnamn', 'Rollinnehavare', 'Innehavare', 'Medarbetare', 'Name', 'Full name', 'Holder'],
  },
  { field: 'firstName', name: text('Förnamn', 'First name'), synonyms: ['Förnamn', 'Tilltalsnamn', 'First name', 'Given name'] },
  { field: 'lastName', name: text('Efternamn', 'Last name'), synonyms: ['Efternamn', 'Last name', 'Surname', 'Family name'] },
  {
    field: 'email',
    name: text('E-post', 'E-mail'),
    synonyms: ['E-post', 'E-postadress', 'Epost', 'Mejl', 'Mail', 'Mailadress', 'E-mail', 'Email address'],
  },
  {
    field: 'role',
    name: text('Roll och sida', 'Role and side'),
    synonyms: ['Roll', 'Förvaltningsroll', 'Objektroll', 'Rollnamn', 'Uppdrag', 'Roll i objektet', 'Roll i förvaltningen', 'Role', 'Role name'],
  },
  {
    field: 'side',
    name: text('Sida', 'Side'),
    synonyms: ['Sida', 'Verksamhet/it', 'Ansvarig verksamhet/it', 'Verksamhet eller it', 'V/it', 'Vht/it', 'Side', 'Business/IT', 'Business or IT'],
  },
  {
    field: 'object',
    name: text('Objekt', 'Object'),
    synonyms: ['Objekt', 'Objektkod', 'Objektnamn', 'Förvaltningsobjekt', 'Object', 'Object code', 'Governance object'],
  },
  {
    field: 'products',
    name: text('Objektprodukter', 'Object products'),
    synonyms: ['Objektprodukter', 'Objektprodukt', 'Produkter', 'Produkt', 'Delområde', 'System', 'Object products', 'Products', 'Product'],
  },
  {
    field: 'office',
    name: text('Befattning', 'Office'),
    synonyms: ['Befattning', 'Titel', 'Tjänst', 'Tjänstetitel', 'Befattning i linjen', 'Linjebefattning', 'Office', 'Title', 'Position', 'Job title', 'Line position'],
  },
  {
    field: 'administration',
    name: text('Förvaltning', 'Administration'),
    synonyms: ['Förvaltning', 'Förvaltningsnamn', 'Organisation', 'Enhet', 'Avdelning', 'Nämnd', 'Administration', 'Department', 'Unit'],
  },
  { field: 'code', name: text('Förvaltningens kod', "The administration's code"), synonyms: ['Kod', 'Förkortning', 'Förvaltningskod', 'Code', 'Abbreviation'] },
  {
    field: 'from',
    name: text('Gäller från', 'Valid from'),
    synonyms: ['Från', 'Fr.o.m.', 'From', 'Startdatum', 'Gäller från', 'Tillträde', 'Tillträdesdag', 'Från och med', 'Start', 'Start date', 'Valid from'],
  },
  {
    field: 'to',
    name: text('Gäller till', 'Valid to'),
    synonyms: ['Till', 'T.o.m.', 'To', 'Slutdatum', 'Gäller till', 'Till och med', 'Slut', 'Avslut', 'End', 'End date', 'Valid to', 'Until'],
  },
  {
    field: 'reference',
    name: text('Beslutsreferens', 'Decision reference'),
    synonyms: ['Beslutsreferens', 'Diarienummer beslut', 'Diarienummer', 'Dnr', 'Dnr beslut', 'Beslut', 'Beslutsnummer', 'Referens', 'Ärendenummer', 'Decision reference', 'Reference', 'Decision'],
  },
  {
    field: 'decidedOn',
    name: text('Beslutsdag', 'Decided on'),
    synonyms: ['Beslutsdag', 'Beslutsdatum', 'Beslutat den', 'Beslutad', 'Decided on', 'Decision date'],
  },
  {
    field: 'decidedBy',
    name: text('Beslutad av', 'Decided by'),
    synonyms: ['Beslutad av', 'Beslutsfattare', 'Beslut av', 'Tillsatt av', 'Utsedd av', 'Decided by', 'Appointed by'],
  },
  { field: 'dialogue', name: text('Dialog med', 'Dialogue with'), synonyms: ['Dialog med', 'Dialog', 'I dialog med', 'Dialogue with', 'Dialogue'] },
  { field: 'worksFor', name: text('Arbetar åt', 'Works for'), synonyms: ['Arbetar åt', 'Uppdragsgivare', 'Arbetar för', 'Works for', 'Principal'] },
  {
    field: 'ground',
    name: text('Grund för plats', 'Ground for the seat'),
    synonyms: ['Grund', 'Grund för plats', 'Svarar för', 'Ground', 'Ground for the seat', 'Answers for'],
  },
  {
    field: 'comment',
    name: text('Läses inte in', 'Not read'),
    synonyms: ['Kommentar', 'Kommentarer', 'Anteckning', 'Anteckningar', 'Anmärkning', 'Notering', 'Övrigt', 'Telefon', 'Comment', 'Comments', 'Note', 'Notes', 'Phone'],
  },
] as const satisfies readonly (FieldSynonyms & { readonly name: Text })[]

export type RoleListField = (typeof roleListFields)[number]['field']

export const roleListFieldIds = roleListFields.map(({ field }) => field) as readonly RoleListField[]

export const fieldName = (field: RoleListField): Text => roleListFields.find((each) => each.field === field)?.name ?? text(field, field)
