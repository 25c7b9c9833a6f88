import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AttributeDefinition, attributeDefinition } from '../../src/cases/attributes.ts';
import { attributeMapping, mapAttributes } from '../../src/routing/mapping.ts';
import { parsedMail } from '../support/parsed-mail.ts';

const define = (name: string, type: AttributeDefinition['type'] = 'text', required = false) =>
  attributeDefinition.parse({ name, label: name, type, required });

const mail = parsedMail({
  subject: 'Aanvraag 2026-0042 kapvergunning',
  from: 'Jan Jansen <jan@burger.example>',
  sentAt: '2026-03-02T23:15:00+01:00',
  headers: { 'X-Formulier': ['kap', 'versie 12'] },
  text: 'Naam: Jan Jansen\nE-mail: jan@thuis.example\nBomen: 3\nSpoed: nee\nDatum: 5 maart 2026\n',
  html: '<table><tr><td>Perceel</td><td>OOST A 12</td></tr></table>',
});

test('values come from every place of a mail that a mapping can name', () => {
  const mapping = attributeMapping.parse({
    nummer: { field: 'subject', pattern: '(\\d{4}-\\d{4})' },
    adres: { field: 'from' },
    wie: { field: 'from-name' },
    gestuurd: { field: 'date' },
    formulier: { header: 'x-formulier' },
    versie: { header: 'X-Formulier', pattern: '^versie (\\d+)$' },
    bomen: { label: 'Bomen' },
    spoed: { field: 'body', pattern: 'Spoed: (\\w+)' },
    datum: { label: 'datum' },
    email: { label: 'E-mail' },
    perceel: { label: 'perceel' },
  });
  const { values, missing, invalid } = mapAttributes(
    mail,
    [
      define('nummer'),
      define('adres', 'email'),
      define('wie'),
      define('gestuurd', 'date'),
      define('formulier'),
      define('versie', 'number'),
      define('bomen', 'number'),
      define('spoed', 'boolean'),
      define('datum', 'date'),
      define('email', 'email'),
      define('perceel'),
    ],
    mapping,
  );
  assert.deepEqual(values, {
    nummer: '2026-0042',
    adres: 'jan@burger.example',
    wie: 'Jan Jansen',
    gestuurd: '2026-03-02',
    formulier: 'kap',
    versie: '12',
    bomen: '3',
    spoed: 'false',
    datum: '2026-03-05',
    email: 'jan@thuis.example',
    perceel: 'OOST A 12',
  });
  assert.deepEqual([missing, invalid], [[], []]);
});

test('what is required and not there is missing; what is of another type is invalid', () => {
  const definitions = [
    define('naam', 'number', true),
    define('telefoon', 'text', true),
    define('kleur', 'text', true),
    define('hoogte', 'number'),
  ];
  const mapping = attributeMapping.parse({
    naam: { label: 'Naam' },
    telefoon: { label: 'Telefoon' },
    hoogte: { label: 'x' },
  });
  const { values, missing, invalid } = mapAttributes(mail, definitions, mapping);
  assert.deepEqual(values, {});
  assert.deepEqual(
    missing.map(({ name }) => name),
    ['telefoon', 'kleur'],
  );
  assert.deepEqual(
    invalid.map(({ attribute, problem }) => [attribute.name, problem]),
    [['naam', 'is not a number']],
  );
});

test('of several sources the first with a value of the right type counts', () => {
  const mapping = attributeMapping.parse({
    bomen: [{ field: 'subject' }, { label: 'Struiken' }, { label: 'Bomen' }, { label: 'Naam' }],
    hoogte: [{ label: 'Hoogte' }, { label: 'Naam' }, { label: 'Datum' }],
    telefoon: [{ label: 'Telefoon' }, { label: 'Tel' }],
  });
  const definitions = [
    define('bomen', 'number'),
    define('hoogte', 'number'),
    define('telefoon', 'text', true),
  ];
  const { values, missing, invalid } = mapAttributes(mail, definitions, mapping);
  assert.deepEqual(values, { bomen: '3' });
  assert.deepEqual(
    [missing, invalid].map((list) => list.length),
    [1, 1],
  );
  assert.equal(invalid[0]?.problem, 'is not a number');
});

test('a column of a table, written or of HTML, gives what its first row has', () => {
  const definitions = [define('soort'), define('aantal', 'number')];
  const mapping = attributeMapping.parse({ soort: { column: 'Soort boom' }, aantal: { column: 'AANTAL:' } });
  for (const body of [
    { text: 'Dag,\n\nSoort boom\tAantal\nEik\t2\nBeuk\t3\n' },
    { text: '> | Nr | **Soort boom** | Aantal |\n> |----|:---|---:|\n> | | Eik | 2 |\n> | | Beuk | 3 |\n' },
    {
      html: '<table><thead><tr><th>Nr<th><p>Soort<br>boom</p><th>Aantal:</thead><tr><td><td>Eik<td>2</tr><tr><td><td>Beuk<td>3</table>',
    },
  ])
    assert.deepEqual(mapAttributes(parsedMail(body), definitions, mapping).values, {
      soort: 'Eik',
      aantal: '2',
    });
});

test('names that objects have of their own are ordinary names', () => {
  const { values } = mapAttributes(mail, [define('constructor'), define('toString')], {
    toString: { label: 'Naam' },
  });
  assert.deepEqual(Object.entries(values), [['toString', 'Jan Jansen']]);
});

test('a mapping with a source that is none, or with patterns that cost too much together, is refused', () => {
  const problem = (mapping: unknown) => attributeMapping.safeParse(mapping).error?.issues[0]?.message ?? '';
  assert.match(problem({ a: { field: 'subjct' } }), /a label, a header, an xml path, or a field/);
  assert.match(problem({ a: { label: 'x', header: 'y' } }), /a label, a header, an xml path, or a field/);
  assert.match(problem({ a: { field: 'body', pattern: '(' } }), /no usable RE2 expression.*missing closing/);
  assert.match(problem({ a: { header: 'X-Ye s' } }), /header/);
  assert.match(problem({ a: [] }), /a list of up to 10|at least|Too small/i);
  const costly = Array.from({ length: 6 }, (_, index) => [
    `a${index}`,
    { field: 'body', pattern: '(?:a?){200}' },
  ]);
  assert.match(problem(Object.fromEntries(costly)), /too costly together/);
  assert.match(problem({ a: costly.map(([, source]) => source) }), /too costly together/);
});
