import { openStore } from '../../../../src/adapters/store/open-store.ts';
import { handFile, nobody } from '../hand-run.ts';

// open-and-add FILE FROM COUNT: opens the store and keeps COUNT runs, the first of them number FROM.
const [file = '', from = '0', count = '0'] = process.argv.slice(2);

const store = await openStore(file);
if ((await store.athletes.load('me')) === null) await store.athletes.save(nobody);
let added = 0;
for (let number = Number(from); number < Number(from) + Number(count); number++) {
  const { original, run } = handFile(number);
  if (await store.runs.add('me', original, [run])) added += 1;
}
await store.close();
process.stdout.write(`${added}`);
