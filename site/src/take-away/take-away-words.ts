import { sizeText } from '../generated/size-text.ts';
import type { Weight } from './whole-site.ts';

/** What the page says once its program runs; what is there before is in its template. */
export interface TakeAwayWords {
  readonly take: string;
  readonly resume: string;
  readonly update: string;
  readonly stop: string;
  readonly remove: string;
  readonly zip: string;
  zipped(done: Weight): string;
  readonly zipWritten: string;
  readonly zipFailed: string;
  weight(weight: Weight): string;
  archives(weight: Weight): string;
  progress(done: Weight, all: Weight): string;
  readonly taken: string;
  readonly older: string;
  readonly offline: string;
  readonly partly: string;
  readonly removed: string;
  readonly stopped: string;
  readonly changed: string;
  readonly failed: string;
  room(free: number): string;
  readonly impossible: string;
}

const french = new Intl.NumberFormat('fr-FR');
const english = new Intl.NumberFormat('en-GB');

export const TAKE_AWAY_WORDS: Readonly<Record<'fr' | 'en', TakeAwayWords>> = {
  fr: {
    take: 'Emporter le site',
    resume: 'Reprendre',
    update: 'Mettre à jour',
    stop: 'Arrêter',
    remove: 'L’ôter de cet appareil',
    zip: 'En faire un zip',
    zipped: ({ files, bytes }) =>
      `${french.format(files)} fichiers dans le zip, qui pèse ${sizeText(bytes)}.`,
    zipWritten: 'Le zip est écrit, là où le navigateur range ce qu’il télécharge.',
    zipFailed: 'Le zip n’a pas pu être fait : le navigateur n’a plus tout le site. Le mettre à jour d’abord.',
    weight: ({ files, bytes }) =>
      `Tout le site : ${french.format(files)} fichiers, ${sizeText(bytes)} sur cet appareil.`,
    archives: ({ bytes }) => `avec les archives à télécharger (${sizeText(bytes)} de plus)`,
    progress: (done, all) =>
      `${french.format(done.files)} fichiers sur ${french.format(all.files)}, ${sizeText(done.bytes)} sur ${sizeText(all.bytes)}.`,
    taken: 'Le site entier est sur cet appareil : il s’ouvre sans réseau.',
    older: 'Le site est sur cet appareil, tel qu’il était avant sa dernière mise à jour.',
    offline: 'Le site est sur cet appareil ; il n’y a pas de réseau en ce moment.',
    partly: 'Une partie du site est sur cet appareil.',
    removed: 'Cet appareil n’a plus rien gardé du site.',
    stopped: 'Arrêté. Ce qui est déjà là y reste : on peut reprendre.',
    changed: 'Le site a été mis à jour entre-temps : reprendre, pour avoir le nouveau.',
    failed: 'Le réseau a manqué, ou la place. Ce qui est déjà là y reste : on peut reprendre.',
    room: (free) => `Il n’y a pas assez de place : le navigateur en laisse ${sizeText(free)}.`,
    impossible:
      'Ce navigateur ne garde pas de site : il lui faut une adresse en https, et une fenêtre qui n’est pas privée.',
  },
  en: {
    take: 'Take the site away',
    resume: 'Resume',
    update: 'Update',
    stop: 'Stop',
    remove: 'Remove it from this device',
    zip: 'Make a zip of it',
    zipped: ({ files, bytes }) =>
      `${english.format(files)} files in the zip, which weighs ${sizeText(bytes, 'en')}.`,
    zipWritten: 'The zip is written, where the browser puts what it downloads.',
    zipFailed: 'The zip could not be made: the browser no longer has the whole site. Update it first.',
    weight: ({ files, bytes }) =>
      `The whole site: ${english.format(files)} files, ${sizeText(bytes, 'en')} on this device.`,
    archives: ({ bytes }) => `with the archives to download (${sizeText(bytes, 'en')} more)`,
    progress: (done, all) =>
      `${english.format(done.files)} files of ${english.format(all.files)}, ${sizeText(done.bytes, 'en')} of ${sizeText(all.bytes, 'en')}.`,
    taken: 'The whole site is on this device: it opens without network.',
    older: 'The site is on this device, as it was before it was last updated.',
    offline: 'The site is on this device; there is no network at the moment.',
    partly: 'A part of the site is on this device.',
    removed: 'Nothing of the site is left on this device.',
    stopped: 'Stopped. What is there stays: it can be resumed.',
    changed: 'The site was updated meanwhile: resume, to have the new one.',
    failed: 'The network failed, or there is no room. What is there stays: it can be resumed.',
    room: (free) => `There is not enough room: the browser leaves ${sizeText(free, 'en')}.`,
    impossible: 'This browser keeps no site: it takes an address in https, and a window that is not private.',
  },
};
