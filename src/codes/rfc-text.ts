const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Whether the text of an RFC has a section with this number and title, in its contents or above the section itself.
 * Page breaks and wrapped titles don't matter: `hasSection('4.2.1.  Reply Code\n   Severities', '4.2.1', 'Reply Code Severities')`.
 */
export const hasSection = (text: string, section: string, title: string): boolean => {
  const found = collapsed(text).toLowerCase();
  const wanted = collapsed(title).toLowerCase();
  return [`${section}. ${wanted}`, `${section} ${wanted}`].some((heading) => found.includes(heading.toLowerCase()));
};
