import { defineDiagnostics } from '../diagnostics.ts';

/** What a link says it is, against its folder and its package. */
export const linkIdentityDiagnostics = defineDiagnostics('link', {
  'link-unlike-folder': {
    severity: 'error',
    fr: {
      message: 'Le manifeste est celui du lien « {value} », dans le dossier {folder}.',
      remedy: 'Écrire lien: {meant}, ou déplacer le dossier.',
      why: 'Le dossier donne au lien son adresse, son paquet et sa place sur le site : deux noms feraient deux liens.',
    },
    en: {
      message: 'The manifest is that of the link “{value}”, in the folder {folder}.',
      remedy: 'Write lien: {meant}, or move the folder.',
      why: 'The folder gives the link its address, its package and its place on the site: two names would make two links.',
    },
  },
  'version-unlike-folder': {
    severity: 'error',
    fr: {
      message: 'Le manifeste est celui de la version « {value} », dans le dossier {folder}.',
      remedy: 'Écrire version: "{meant}", ou renommer le dossier v{value}.',
      why: 'Le dossier donne à la version son adresse et son paquet : deux numéros feraient deux versions.',
    },
    en: {
      message: 'The manifest is that of the version “{value}”, in the folder {folder}.',
      remedy: 'Write version: "{meant}", or rename the folder v{value}.',
      why: 'The folder gives the version its address and its package: two numbers would make two versions.',
    },
  },
  'folder-misnamed': {
    severity: 'error',
    fr: {
      message: 'Le dossier {folder} ne porte pas le nom de sa version.',
      remedy: 'Le renommer {meant}.',
      why: 'Le dossier donne à la version son adresse et son paquet : sous un autre nom, les autres liens et le site ne la trouvent pas.',
    },
    en: {
      message: 'The folder {folder} is not named after its version.',
      remedy: 'Rename it {meant}.',
      why: 'The folder gives the version its address and its package: under another name, other links and the site do not find it.',
    },
  },
  'release-unlike-folder': {
    severity: 'error',
    fr: {
      message: 'Le manifeste est celui de la version « {value} » du modèle, dans le dossier {folder}.',
      remedy: 'Écrire release: "{meant}", ou renommer le dossier {value}.',
      why: 'Les liens nomment le modèle par son dossier : deux numéros feraient deux versions.',
    },
    en: {
      message: 'The manifest is that of the release “{value}” of the model, in the folder {folder}.',
      remedy: 'Write release: "{meant}", or rename the folder {value}.',
      why: 'Links name the model by its folder: two numbers would make two releases.',
    },
  },
  'package-name-differs': {
    severity: 'error',
    fr: {
      message: 'Le paquet s’appelle « {value} », et non comme son dossier.',
      remedy: 'Écrire "name": "{expected}".',
      why: 'Les éditeurs installent le paquet par son nom : sous un autre, ils en recevraient un autre, ou aucun.',
    },
    en: {
      message: 'The package is called “{value}”, and not after its folder.',
      remedy: 'Write "name": "{expected}".',
      why: 'Vendors install the package by its name: under another one they would receive another, or none.',
    },
  },
  'package-version-unusable': {
    severity: 'error',
    fr: {
      message: 'La version « {value} » du paquet n’est pas faite de trois nombres.',
      remedy: 'Écrire "version": "{meant}", par exemple.',
      why: 'npm n’accepte que des versions majeure.mineure.correctif ; celle du lien est dans son nom.',
    },
    en: {
      message: 'The version “{value}” of the package is not made of three numbers.',
      remedy: 'Write "version": "{meant}", for example.',
      why: 'npm accepts versions major.minor.patch only; that of the link is in its name.',
    },
  },
  'package-model-differs': {
    severity: 'error',
    fr: {
      message: 'Le paquet dépend du modèle {value}, alors que le lien est construit sur le modèle {meant}.',
      remedy: 'Nommer mdd-{meant} dans package.json, ou écrire modele: "{value}" dans link.yaml.',
      why: 'Le paquet est construit de nouveau quand son modèle change : il doit nommer le bon.',
    },
    en: {
      message: 'The package depends on the model {value}, while the link is built from the model {meant}.',
      remedy: 'Name mdd-{meant} in package.json, or write modele: "{value}" in link.yaml.',
      why: 'The package is built again when its model changes: it must name the right one.',
    },
  },
  'model-unlike-package': {
    severity: 'error',
    fr: {
      message:
        'Le lien nomme le modèle {value}, dont ses messages et ses exemples diffèrent ; son paquet dépend du modèle {meant}.',
      remedy: 'Écrire modele: "{meant}", ou reprendre les exemples et package.json pour le modèle {value}.',
      why: 'Un exemple est vérifié contre les messages du modèle que nomme le lien : sur un autre, tout diffère.',
    },
    en: {
      message:
        'The link names the model {value}, from which its messages and examples differ; its package depends on the model {meant}.',
      remedy: 'Write modele: "{meant}", or rework the examples and package.json for the model {value}.',
      why: 'An example is verified against the messages of the model that the link names: on another one all differs.',
    },
  },
});
