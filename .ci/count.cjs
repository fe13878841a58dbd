// Sums what vitest and Playwright have written. A test file that could not even be loaded counts as one
// failed test, and so does a run that left no results: the first argument is vitest's, the second Playwright's.
const { existsSync, readFileSync } = require('node:fs');

const [vitestFile, playwrightFile] = process.argv.slice(2);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const missing = (runner) => {
  console.log(`The tests of ${runner} did not run.`);
  return { passed: 0, failed: 1, skipped: 0 };
};

function ofVitest(ran) {
  if (ran === null) return missing('vitest');
  const unloadable = ran.testResults.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  return {
    passed: ran.numPassedTests,
    failed: ran.numFailedTests + unloadable.length,
    skipped: ran.numPendingTests + ran.numTodoTests,
  };
}

function ofPlaywright(ran) {
  if (ran === null) return missing('Playwright');
  const { expected, flaky, unexpected, skipped } = ran.stats;
  return { passed: expected, failed: unexpected + flaky + ran.errors.length, skipped };
}

const counts = [ofVitest(read(vitestFile)), ofPlaywright(read(playwrightFile))];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
