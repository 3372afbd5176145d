/**
 * `npm run editor-settings`: writes `.vscode/` from the schemas of the content, so that Visual Studio Code completes
 * and checks what is written. A test says when they are not up to date.
 */
import { join } from 'node:path';
import { editorFiles } from '../checks/editor-files.ts';
import { writeWhole } from '../files/write-whole.ts';

const root = join(import.meta.dirname, '../..');
for (const [path, text] of Object.entries(editorFiles())) await writeWhole(join(root, path), text);
console.log(`Wrote ${Object.keys(editorFiles()).join(', ')}.`);
