import { sentence } from '../sentence.ts'
import { text } from '../text.ts'

/** What the findings about components are called, and what they say. */
export const componentFindingWords = {
  'component-unplaced': {
    name: text('It-komponenter utan ansvarigt objekt', 'IT components without an answering object'),
    title: sentence('{components} utan objekt', '{components} without an object'),
  },
  'home-product-missing': {
    name: text('Komponenter utan hemmaprodukt', 'Components without a home product'),
    title: sentence('{components} i {code} utan hemmaprodukt', '{components} in {code} without a home product'),
  },
  'component-unconfirmed': {
    name: text(
      'Produkter och komponenter som styrgruppen inte har bekräftat',
      'Products and components not confirmed by the steering group',
    ),
    title: sentence(
      '{content} i {code} väntar på styrgruppens beslut',
      '{content} in {code} wait for the steering group',
    ),
  },
  'service-without-person': {
    name: text('Tjänster utan ansvarig på it', 'Services without anybody responsible at IT'),
    title: sentence('{components} i {code} saknar it:s ansvariga', '{components} in {code} lack anybody at IT'),
  },
  'component-both-sides': {
    name: text('Samma person ansvarig på båda sidor', 'The same person responsible on both sides'),
    title: sentence(
      '{components} i {code} har samma ansvariga på båda sidor',
      '{components} in {code} have the same person on both sides',
    ),
  },
  'consultation-missing': {
    name: text('Objekt som inte har tillfrågats om en flytt', 'Objects not consulted on a move'),
    title: sentence(
      '{code} använder {component} men är inte tillfrågat om flytten',
      '{code} uses {component} but was not consulted on the move',
    ),
    why: text(
      'Andra objekt som berörs rådfrågas vid behov. Registrera samrådet, också i efterhand.',
      'Other objects concerned are consulted where needed. Record the consultation, afterwards too.',
    ),
  },
  'assignment-not-kept': {
    name: text('Tilldelade verksamhetskomponenter som inte sköts', 'Assigned business components not looked after'),
    title: sentence('{component}: {neglect}', '{component}: {neglect}'),
    why: text(
      'Verksamheten har lämnat ansvaret till objektet, och då behövs någon som äger och ser över det.',
      'The operation gave the object the responsibility, so somebody has to own it and look it over.',
    ),
    ownerLeft: text('den som ägde den har slutat', 'its owner has left'),
    objectGone: text('objektet finns inte längre', 'the object is no longer there'),
    reviewPassed: text('skulle ha setts över', 'should have been looked over'),
  },
} as const

/** After the first names: "3 till." */
export const moreComponents = sentence('{count} till.', '{count} more.')
