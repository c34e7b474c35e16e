import { defineDiagnostics } from '@hubsante/model';

/** What two authors changed, each in their own way, in the same workbook. */
export const mergeDiagnostics = defineDiagnostics('workbook', {
  'merge-values-differ': {
    severity: 'error',
    fr: {
      message:
        '« {field} », {title} : une branche a écrit « {ours} », l’autre « {theirs} » ; il y avait « {base} ».',
      remedy: 'Garder la bonne valeur dans cette cellule, où se trouve « {ours} ».',
      why: 'Deux auteurs ont changé la même cellule de deux façons : seule une personne peut choisir. Tout ce qui pouvait être réuni l’a été.',
    },
    en: {
      message: '“{field}”, {title}: one branch wrote “{ours}”, the other “{theirs}”; it was “{base}”.',
      remedy: 'Keep the right value in this cell, which holds “{ours}”.',
      why: 'Two authors changed the same cell in two ways: only a person can choose. All that could be joined was joined.',
    },
  },
  'merge-row-gone': {
    severity: 'error',
    fr: {
      message: 'Une branche a supprimé la ligne de « {field} », que l’autre a changée : {texts}.',
      remedy: 'Supprimer la ligne, ou y remettre ce que l’autre branche a écrit.',
      why: 'Supprimer ou garder : les deux auteurs ne pensaient pas la même chose de cette ligne, ou de ce qu’elle contient.',
    },
    en: {
      message: 'One branch deleted the row of “{field}”, which the other changed: {texts}.',
      remedy: 'Delete the row, or put back what the other branch wrote there.',
      why: 'To delete or to keep: the two authors did not think the same of this row, or of what it contains.',
    },
  },
  'merge-row-twice': {
    severity: 'error',
    fr: {
      message:
        'Les deux branches ont ajouté une ligne « {field} », chacune la sienne. Celle de l’autre : {texts}.',
      remedy: 'Garder ici ce qui est juste des deux.',
      why: 'Deux lignes du même nom ne peuvent pas vivre côte à côte : celle de la branche où l’on est a été gardée.',
    },
    en: {
      message: 'Both branches added a row “{field}”, each its own. That of the other one: {texts}.',
      remedy: 'Keep here what is right of the two.',
      why: 'Two rows of one name cannot live side by side: that of the branch one is on was kept.',
    },
  },
  'merge-by-hand': {
    severity: 'error',
    fr: {
      message:
        'L’autre branche a changé la forme du classeur, ce qui ne peut pas être réuni sans vous : {what}.',
      remedy: 'Refaire ce changement dans Excel.',
      why: 'Une colonne ou une feuille ajoutée emmène des formats, des listes et des formules qui ne se recopient pas d’un classeur à un autre sans risque.',
    },
    en: {
      message:
        'The other branch changed the shape of the workbook, which cannot be joined without you: {what}.',
      remedy: 'Do this change again in Excel.',
      why: 'A column or a sheet that is added takes formats, lists and formulas along, which cannot be copied from one workbook to another without risk.',
    },
  },
});
