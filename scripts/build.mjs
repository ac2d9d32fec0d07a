// Bundles the command line and the library into dist/. `--if-needed` does nothing while no source changed;
// `--types` also writes the declarations a consumer's compiler reads.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const options = new Set(process.argv.slice(2));
/** Which sources the present files in dist/ were made from. */
const stamps = { bundles: 'dist/.bundles-from', types: 'dist/.types-from' };

/** Everything the bundles are made from; content, not time: a checkout or a copy changes every time stamp. */
function sourceHash() {
  const inside = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [
    ...inside,
    'scripts/build.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'scripts/tsconfig.types.json',
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What bundled packages bring and we never use, but would pay for at every start. */
const withoutBallast = {
  name: 'without-ballast',
  setup(bundler) {
    // zod has its messages in forty languages: more code than all that we use of it.
    bundler.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
    // commander can start other programs as sub-commands.
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: 'child_process', namespace: 'nothing' }
        : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Loading all of Node's cryptography takes longer than reading a run, and a check in text wants none of it: what is
 * imported from it fetches it when it is called.
 */
const lateCrypto = {
  name: 'late-crypto',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:crypto$/ }, ({ namespace }) =>
      namespace === 'late' ? { path: 'node:crypto', external: true } : { path: 'crypto', namespace: 'late' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: ['createHash', 'randomBytes']
        .map((name) => `exports.${name} = (...given) => require('node:crypto').${name}(...given);`)
        .join('\n'),
    }));
  },
};

/** The version of the rules is a hash over all of them: the same at every start, so it is put in here. */
async function withRulesVersion() {
  const file = 'src/core/compliance/rules-version.ts';
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
  const encoded = Buffer.from(outputFiles[0].contents).toString('base64');
  const { rulesVersion } = await import(`data:text/javascript;base64,${encoded}`);
  return {
    name: 'rules-version',
    setup(bundler) {
      bundler.onLoad({ filter: /compliance[\\/]rules-version\.ts$/ }, () => ({
        contents: `export const rulesVersion = ${JSON.stringify(rulesVersion)};`,
      }));
    },
  };
}

const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.11',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: 'dist',
  // Garmin's licence does not allow passing its SDK on; better-sqlite3 is compiled on the user's machine.
  external: ['@garmin/fitsdk', 'better-sqlite3'],
  // fflate's build for Node loads worker threads at once, which costs more than judging a run; we unpack in place.
  alias: { fflate: 'fflate/browser' },
  plugins: [withoutBallast, await withRulesVersion()],
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

const commandLine = {
  ...common,
  entryPoints: { program: 'src/program.ts' },
  chunkNames: 'cli/[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  plugins: [...common.plugins, lateCrypto],
  minify: true,
};

const launcher = {
  ...common,
  splitting: false,
  format: 'cjs',
  entryPoints: { cli: 'src/cli.ts' },
  outExtension: { '.js': '.cjs' },
  minify: true,
};

const library = {
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    reader: 'src/reader.ts',
    judge: 'src/judge.ts',
    workout: 'src/workout.ts',
  },
  chunkNames: 'lib/[name]-[hash]',
};

/** Writes what changed, entries after the chunks they load, so that a running program never sees half a build. */
function place(outputs) {
  const isEntry = (file) => dirname(relative(root, file.path)) === 'dist';
  for (const file of outputs.toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    mkdirSync(dirname(file.path), { recursive: true });
    const temporary = `${file.path}.${process.pid}`;
    writeFileSync(temporary, file.contents);
    if (file.path.endsWith('/cli.cjs')) chmodSync(temporary, 0o755);
    renameSync(temporary, file.path);
  }
}

function removeStale(folder, outputs) {
  if (!existsSync(folder)) return;
  const kept = new Set(outputs.map((file) => relative(root, file.path)));
  for (const name of readdirSync(folder)) {
    if (!kept.has(join(folder, name))) rmSync(join(folder, name), { recursive: true });
  }
}

/** The licences of the packages inside the bundles, which ask to go where their code goes. */
function licences(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = new Set(
    inputs.flatMap((input) => /^node_modules\/(@[^/]+\/[^/]+|[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `Licence: ${license}` : readFileSync(`${folder}/${file}`, 'utf8');
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * One chunk as CommonJS. The program is split as ES modules, which esbuild does for no other format, but loaded as
 * CommonJS: Node 20 starts that sooner, and only its code can be kept compiled (src/adapters/compiled-code).
 */
async function asCommonJs({ path, text }) {
  const loadsOnDemand = text.replaceAll(/\bimport\(("[^"]+")\)/g, (asWritten, name) =>
    name.startsWith('".')
      ? `Promise.resolve().then(()=>require(${name}))`
      : `(typeof importPackage=="function"?importPackage(${name}):${asWritten})`,
  );
  const { code } = await transform(loadsOnDemand, {
    format: 'cjs',
    platform: 'node',
    target: common.target,
    minify: true,
    banner: '"use strict";',
    define: { 'import.meta.url': 'fileUrl' },
  });
  const fileUrl = 'const fileUrl=require("node:url").pathToFileURL(__filename).href;';
  return {
    path,
    contents: Buffer.from(text.includes('import.meta') ? code.replace(';', `;${fileUrl}`) : code),
  };
}

async function bundleProgram() {
  const split = await build(commandLine);
  const chunks = await Promise.all(split.outputFiles.map(asCommonJs));
  const hash = createHash('sha256');
  for (const { path, contents } of chunks.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${relative(root, path)}\0`).update(contents);
  }
  const builtChunks = JSON.stringify(hash.digest('hex').slice(0, 32));
  const start = await build({ ...launcher, define: { builtChunks } });
  return { outputFiles: [...chunks, ...start.outputFiles], metafile: split.metafile };
}

async function bundle(hash) {
  const started = performance.now();
  const results = await Promise.all([bundleProgram(), build(library)]);
  const outputs = results.flatMap((result) => result.outputFiles);
  place(outputs);
  removeStale('dist/cli', outputs);
  removeStale('dist/lib', outputs);
  writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licences(results.map((result) => result.metafile)));
  writeFileSync(stamps.bundles, hash);
  const kilobytes = Math.round(outputs.reduce((sum, file) => sum + file.contents.length, 0) / 1024);
  console.log(`built dist/ in ${Math.round(performance.now() - started)} ms (${kilobytes} kB)`);
}

function declareTypes(hash) {
  rmSync('dist/types', { recursive: true, force: true });
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.types.json'];
  const compiled = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (compiled.status !== 0) process.exit(compiled.status ?? 1);
  // The compiler leaves `.ts` in declarations; not every consumer's tools look for `.d.ts` there.
  for (const name of readdirSync('dist/types', { recursive: true, encoding: 'utf8' })) {
    const file = join('dist/types', name);
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/(from '\.{1,2}\/[^']+)\.tsx?'/g, "$1.js'"));
  }
  writeFileSync(stamps.types, hash);
}

const hash = sourceHash();
const isCurrent = (stamp, made) =>
  options.has('--if-needed') && existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
if (!isCurrent(stamps.bundles, 'dist/cli.cjs')) await bundle(hash);
if (options.has('--types') && !isCurrent(stamps.types, 'dist/types/index.d.ts')) declareTypes(hash);
