// Makes the Word templates of content/templates anew: `node tools/make-templates.mjs`. A county edits the files in Word.
import { writeFileSync } from 'node:fs';
import { bulletinTemplate } from './templates/bulletin.mjs';
import { opinionTemplate } from './templates/opinion.mjs';

const TEMPLATES = { 复核意见书: opinionTemplate, 通报: bulletinTemplate };

for (const [name, make] of Object.entries(TEMPLATES))
  writeFileSync(new URL(`../content/templates/${name}.docx`, import.meta.url), make());
