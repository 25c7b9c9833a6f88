import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Dictionary = Record<string, unknown>;

/** The objects of a PDF as `qpdf --json` tells them: names begin with `/`, references end in ` R`. */
class PdfObjects {
  readonly #objects: Record<string, { value?: unknown; stream?: { dict: Dictionary } }>;

  constructor(file: string) {
    const json = execFileSync('qpdf', ['--json=2', '--json-stream-data=none', file], { maxBuffer: 2 ** 28 });
    this.#objects = JSON.parse(json.toString('utf8')).qpdf[1];
  }

  get trailer(): Dictionary {
    return asDictionary(this.#objects.trailer?.value);
  }

  /** The dictionary that a value is, or leads to. */
  at(value: unknown): Dictionary {
    if (typeof value !== 'string' || !value.endsWith(' R')) return asDictionary(value);
    const object = this.#objects[`obj:${value}`];
    return object?.stream?.dict ?? asDictionary(object?.value);
  }

  list(value: unknown): unknown[] {
    if (Array.isArray(value)) return value;
    const object = typeof value === 'string' ? this.#objects[`obj:${value}`] : undefined;
    return Array.isArray(object?.value) ? object.value : [];
  }

  /** Every dictionary of the file that has this `Type`. */
  ofType(type: string): Dictionary[] {
    return Object.keys(this.#objects)
      .filter((key) => key.startsWith('obj:'))
      .map((key) => this.at(key.slice(4)))
      .filter((dictionary) => dictionary['/Type'] === type);
  }

  get all(): Dictionary[] {
    return Object.keys(this.#objects).map((key) => this.at(key.slice(4)));
  }
}

const asDictionary = (value: unknown): Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/**
 * What a written file lacks of PDF/A-3a and PDF/UA-1, or of PDF/A-3u: the demands that a program like ours could miss. It is no
 * validator; where veraPDF can be had, that has the last word.
 */
export function archiveFaults(pdf: Buffer, conformance: 'A' | 'U' = 'A'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zaakpost-archive-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const objects = new PdfObjects(file);
    const packet = /<\?xpacket begin[\s\S]*?<\?xpacket end/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    return [
      ...fileFaults(pdf, objects, packet, conformance),
      ...fontFaults(objects),
      ...pageFaults(objects),
      ...structureFaults(objects),
      ...embeddedFaults(objects),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives the message where the demand is not met. */
const demand = (met: boolean, message: string): string[] => (met ? [] : [message]);

function fileFaults(pdf: Buffer, objects: PdfObjects, packet: string, conformance: string): string[] {
  const { trailer } = objects;
  const catalogue = objects.at(trailer['/Root']);
  const intent = objects.at(objects.list(catalogue['/OutputIntents'])[0]);
  const active = objects.all.filter((dictionary) =>
    /^\/(?:JavaScript|Launch|Movie|Sound|GoToR)$/.test(String(dictionary['/S'])),
  );
  return [
    ...demand(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(pdf.toString('latin1', 0, 20)), 'no binary header (6.1.2)'),
    ...demand(Array.isArray(trailer['/ID']), 'no file identifier (6.1.3)'),
    ...demand(trailer['/Encrypt'] === undefined, 'encrypted (6.1.3)'),
    ...demand(
      intent['/S'] === '/GTS_PDFA1' && intent['/DestOutputProfile'] !== undefined,
      'no output intent (6.2.3)',
    ),
    ...demand(active.length === 0, 'actions that run or lead outside (6.5.1)'),
    ...demand(packet.includes('<pdfaid:part>3</pdfaid:part>'), 'no PDF/A part (6.6.4)'),
    ...demand(
      packet.includes(`<pdfaid:conformance>${conformance}</pdfaid:conformance>`),
      'no conformance level (6.6.4)',
    ),
    ...demand(packet.includes('<pdfuaid:part>1</pdfuaid:part>') === (conformance === 'A'), 'no PDF/UA part'),
    ...demand(catalogue['/Lang'] !== undefined, 'no language (6.7.4)'),
    ...demand(objects.at(catalogue['/MarkInfo'])['/Marked'] === true, 'not marked (6.7.2)'),
    ...demand(objects.at(catalogue['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'title not shown'),
  ];
}

function fontFaults(objects: PdfObjects): string[] {
  return objects.ofType('/Font').flatMap((font) => {
    if (font['/Subtype'] !== '/Type0') {
      const descriptor = objects.at(font['/FontDescriptor']);
      return demand(
        descriptor['/FontFile2'] !== undefined,
        `${font['/BaseFont']} is not embedded (6.2.11.4)`,
      );
    }
    return demand(font['/ToUnicode'] !== undefined, `${font['/BaseFont']} has no Unicode (6.2.11.7)`);
  });
}

function pageFaults(objects: PdfObjects): string[] {
  return objects.ofType('/Page').flatMap((page) => [
    ...demand(page['/Tabs'] === '/S', 'tab order is not that of the structure'),
    ...objects.list(page['/Annots']).flatMap((reference) => {
      const annotation = objects.at(reference);
      return [
        ...demand((Number(annotation['/F']) & 4) === 4, 'an annotation is not printed (6.3.2)'),
        ...demand(annotation['/Contents'] !== undefined, 'an annotation has no description'),
        ...demand(annotation['/StructParent'] !== undefined, 'an annotation is outside the structure'),
      ];
    }),
  ]);
}

function structureFaults(objects: PdfObjects): string[] {
  const root = objects.at(objects.at(objects.trailer['/Root'])['/StructTreeRoot']);
  const faults = demand(root['/ParentTree'] !== undefined, 'no structure tree (6.7.3)');
  const pending = objects.list(root['/K']);
  let heading = 0;
  for (let reference = pending.shift(); reference !== undefined; reference = pending.shift()) {
    const element = objects.at(reference);
    const type = String(element['/S'] ?? '');
    const level = Number(/^\/H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level > heading + 1) faults.push(`${type} after H${heading} (7.4.2)`);
    if (level > 0) heading = level;
    if (type === '/Figure' && element['/Alt'] === undefined) faults.push('a figure without alternative text');
    pending.unshift(...objects.list(element['/K']).filter((kid) => typeof kid === 'string'));
  }
  return faults;
}

function embeddedFaults(objects: PdfObjects): string[] {
  const associated = objects.list(objects.at(objects.trailer['/Root'])['/AF']);
  const specifications = objects.ofType('/Filespec');
  const names = specifications.map((specification) => specification['/UF']);
  return [
    ...demand(associated.length === specifications.length, 'an embedded file is not associated (6.8)'),
    ...demand(new Set(names).size === names.length, 'two embedded files of one name'),
    ...specifications.flatMap((specification) => {
      const file = objects.at(objects.at(specification['/EF'])['/F']);
      const parameters = objects.at(file['/Params']);
      return [
        ...demand(
          specification['/AFRelationship'] !== undefined,
          'an embedded file without a relationship (6.8)',
        ),
        ...demand(specification['/F'] !== undefined, 'an embedded file without a name (6.8)'),
        ...demand(file['/Subtype'] !== undefined, 'an embedded file without a media type (6.8)'),
        ...demand(parameters['/ModDate'] !== undefined, 'an embedded file without a date (6.8)'),
      ];
    }),
  ];
}
