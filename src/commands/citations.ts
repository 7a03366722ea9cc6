import { hasSection } from '../codes/rfc-text.ts';
import { CONTENT_FOLDER } from '../config.ts';
import { readContentFiles } from '../repository/content-files.ts';
import { parseContent } from '../repository/parse-content.ts';

/**
 * `npm run citations`: asks the RFC editor and IANA whether every section and every registry row that this site cites
 * still stands there under that title. Needs the open internet, so it is no part of `npm test`.
 */

const RFC_EDITOR = process.env['RFC_EDITOR'] ?? 'https://www.rfc-editor.org';
const REGISTRY =
  process.env['ENHANCED_REGISTRY'] ??
  'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml';

const read = async (url: string): Promise<string> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}; allowed: 200`);
  return response.text();
};

const { rfcSections, registry } = parseContent(readContentFiles(CONTENT_FOLDER));
const faults: string[] = [];
let checked = 0;
for (const [rfc, { sections }] of Object.entries(rfcSections)) {
  const text = await read(`${RFC_EDITOR}/rfc/rfc${rfc}.txt`);
  for (const [section, title] of Object.entries(sections)) {
    checked += 1;
    if (title !== null && !hasSection(text, section, title))
      faults.push(`RFC ${rfc}: no section ${section} "${title}"`);
  }
  console.log(`RFC ${rfc}: ${Object.keys(sections).length} sections`);
}
const page = await read(REGISTRY);
for (const { code } of registry) {
  checked += 1;
  if (!page.includes(`>${code}<`)) faults.push(`registry of enhanced status codes: no row ${code}`);
}
console.log(`${checked} citations checked, ${faults.length} not found`);
for (const fault of faults) console.error(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;
