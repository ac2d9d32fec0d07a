// Adds up the vitest reports of a CI run and prints the one closing line.
// A report that is missing, a skipped test or a failed step counts as a failure.
import { existsSync, readFileSync } from 'node:fs';

const [folder, failedSteps] = process.argv.slice(2);
let passed = 0;
let failed = Number(failedSteps);

for (const name of ['test.json', 'slow.json']) {
  const file = `${folder}/${name}`;
  if (!existsSync(file)) {
    console.log(`no report ${name}: its tests did not run`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) {
    const names = report.testResults
      .flatMap((suite) => suite.assertionResults)
      .filter(
        (result) => result.status === 'skipped' || result.status === 'pending' || result.status === 'todo',
      )
      .map((result) => result.fullName);
    console.log(`${name}: ${skipped} skipped, which counts as failed here:\n  ${names.join('\n  ')}`);
    failed += skipped;
  }
  const empty = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  for (const suite of empty) {
    console.log(`${suite.name}: did not load`);
    failed += 1;
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
