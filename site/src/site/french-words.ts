/** Words of the frame of the site that Starlight leaves in English, or misspells. */
export const frenchWords = {
  'themeSelect.accessibleLabel': 'Choisir le thème',
};
