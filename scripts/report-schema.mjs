// Writes docs/report.schema.json from the zod schema; a test fails while the file is not current.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: "export { reportJsonSchema } from './src/report/json/json-schema.ts';",
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const [file] = outputFiles;
const { reportJsonSchema } = await import(
  `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
);
writeFileSync('docs/report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
