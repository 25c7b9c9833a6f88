import { charsetNamed } from '../mime/charset-label.ts';
import { oneLine } from '../mime/one-line.ts';
import { ATTRIBUTE, isTnef, readAttributes, type TnefAttribute } from './attributes.ts';
import { codePageCharset } from './code-page.ts';
import {
  longProperty,
  PROPERTY,
  readProperties,
  type TnefProperties,
  type TnefProperty,
  TYPE,
  textProperty,
  textRange,
} from './properties.ts';

/** Octets of a stream. */
export interface Place {
  start: number;
  end: number;
}

/** What a TNEF stream holds, by places in it. */
export interface TnefMessage {
  subject: string | null;
  text: (Place & { charset: string }) | null;
  html: (Place & { charset: string }) | null;
  /** Compressed. */
  rtf: Place | null;
  files: TnefFile[];
  /** What is wrong with the stream, or null. */
  defect: string | null;
}

export interface TnefFile {
  content: Place;
  /** 'message': a TNEF stream of its own. 'object': an OLE storage. */
  kind: 'file' | 'message' | 'object';
  name: string | null;
  /** Media type, where it is told. */
  type: string | null;
  cid: string | null;
  location: string | null;
}

const GUID_BYTES = 16;

/** IID_IMessage (MS-OXTNEF, 2.1.3.4.2): the object behind it is a message. */
const MESSAGE_OBJECT = Buffer.from('0703020000000000c000000000000046', 'hex');

const OLE_METHOD = 6;

/** Reads a TNEF stream (MS-OXTNEF) as far as it goes. */
export function readTnef(stream: Buffer): TnefMessage {
  const { attributes, defect } = readAttributes(stream);
  return new TnefReader(stream, defect).read(attributes);
}

/** The attributes of one attachment. */
interface AttachmentAttributes {
  title: TnefAttribute | null;
  data: TnefAttribute | null;
  properties: TnefProperties;
}

class TnefReader {
  readonly #stream: Buffer;
  #defect: string | null;
  #charset = 'windows-1252';

  constructor(stream: Buffer, defect: string | null) {
    this.#stream = stream;
    this.#defect = defect;
  }

  read(attributes: TnefAttribute[]): TnefMessage {
    const codePage = attributes.find(
      ({ id, start, end }) => id === ATTRIBUTE.oemCodePage && end - start >= 4,
    );
    if (codePage) this.#charset = codePageCharset(this.#stream.readUInt32LE(codePage.start));
    let message: TnefProperties = new Map();
    let body: TnefAttribute | null = null;
    const attachments: AttachmentAttributes[] = [];
    for (const attribute of attributes) {
      const attachment = attachments.at(-1);
      if (attribute.id === ATTRIBUTE.messageProperties) message = this.#properties(attribute);
      else if (attribute.id === ATTRIBUTE.body) body = attribute;
      else if (attribute.id === ATTRIBUTE.attachmentBegins)
        attachments.push({ title: null, data: null, properties: new Map() });
      else if (!attachment) continue;
      else if (attribute.id === ATTRIBUTE.attachmentTitle) attachment.title = attribute;
      else if (attribute.id === ATTRIBUTE.attachmentData) attachment.data = attribute;
      else if (attribute.id === ATTRIBUTE.attachmentProperties)
        attachment.properties = this.#properties(attribute);
    }
    const files = attachments.map((attachment) => this.#file(attachment)).filter((file) => file !== null);
    return { ...this.#bodies(message, body), files, defect: this.#defect };
  }

  #properties({ start, end }: TnefAttribute): TnefProperties {
    const { properties, defect } = readProperties(this.#stream, start, end);
    this.#defect ??= defect;
    return properties;
  }

  #bodies(message: TnefProperties, body: TnefAttribute | null): Omit<TnefMessage, 'files' | 'defect'> {
    const codePage = longProperty(this.#stream, message.get(PROPERTY.internetCodePage));
    const internet = codePage === null ? this.#charset : codePageCharset(codePage);
    const plain = body && { type: TYPE.string8, start: body.start, end: body.end };
    const rtf = message.get(PROPERTY.rtfCompressed);
    return {
      subject: textProperty(this.#stream, message.get(PROPERTY.subject), this.#charset),
      text: this.#textBody(message.get(PROPERTY.body) ?? plain ?? undefined, this.#charset),
      html: this.#textBody(message.get(PROPERTY.bodyHtml), internet),
      rtf: rtf && rtf.end > rtf.start ? { start: rtf.start, end: rtf.end } : null,
    };
  }

  /** HTML comes as octets in the charset of the message, or as text. */
  #textBody(property: TnefProperty | undefined, charset: string): TnefMessage['text'] {
    if (!property) return null;
    const place =
      textRange(this.#stream, property) ?? textRange(this.#stream, { ...property, type: TYPE.string8 });
    if (!place || place.start === place.end) return null;
    return { ...place, charset: property.type === TYPE.unicode ? 'utf-16le' : charset };
  }

  #file({ title, data, properties }: AttachmentAttributes): TnefFile | null {
    const found = this.#content(data, properties);
    if (!found) return null;
    const text = (id: number) => textProperty(this.#stream, properties.get(id), this.#charset);
    return {
      ...found,
      name:
        text(PROPERTY.attachLongFileName) ??
        text(PROPERTY.attachFileName) ??
        this.#title(title) ??
        text(PROPERTY.displayName),
      type: text(PROPERTY.attachMimeTag)?.trim().toLowerCase() ?? null,
      cid: text(PROPERTY.attachContentId)?.replace(/^<|>$/g, '') ?? null,
      location: text(PROPERTY.attachContentLocation),
    };
  }

  #title(title: TnefAttribute | null): string | null {
    if (!title) return null;
    const end = this.#stream.indexOf(0, title.start);
    const octets = this.#stream.subarray(title.start, end < 0 ? title.end : Math.min(end, title.end));
    return oneLine(charsetNamed(this.#charset).decode(octets)) || null;
  }

  #content(
    data: TnefAttribute | null,
    properties: TnefProperties,
  ): Pick<TnefFile, 'content' | 'kind'> | null {
    const property = properties.get(PROPERTY.attachData);
    if (property?.type === TYPE.object && property.end - property.start > GUID_BYTES) {
      const content = { start: property.start + GUID_BYTES, end: property.end };
      const iid = this.#stream.subarray(property.start, content.start);
      const isMessage =
        iid.equals(MESSAGE_OBJECT) && isTnef(this.#stream.subarray(content.start, content.end));
      return { content, kind: isMessage ? 'message' : 'object' };
    }
    const method = longProperty(this.#stream, properties.get(PROPERTY.attachMethod));
    const kind = method === OLE_METHOD ? 'object' : 'file';
    if (data) return { content: { start: data.start, end: data.end }, kind };
    return property ? { content: { start: property.start, end: property.end }, kind } : null;
  }
}
