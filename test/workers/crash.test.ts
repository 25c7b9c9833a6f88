import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CrashLives, LIVES } from './crash-lives.ts';

for (const protocol of ['pop3s', 'imaps'] as const) {
  test(`killed at random in ${LIVES} lives, mail coming before each, over ${protocol}: each is filed once, none is left behind`, async (t) => {
    const lives = await CrashLives.open(t, protocol);
    if (!lives) return;

    for (let life = 0; life < LIVES; life++) await lives.liveAndDie(life);
    await lives.liveToTheEnd();

    const { subjects, filed, delivered, left } = await lives.whereabouts();
    assert.equal(left, 0, 'the server has been told of all');
    assert.equal(subjects.length, delivered, 'one ledger row for each mail');
    assert.equal(new Set(subjects).size, delivered, 'each mail is there');
    assert.equal(filed.length, delivered, 'each is filed once');
    assert.equal(new Set(filed).size, delivered);
  });
}
