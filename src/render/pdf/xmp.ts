/** What the document says of itself in its metadata (ISO 16684-1), which archives search by. */
export interface DocumentMetadata {
  title: string;
  author: string | null;
  language: string;
  /** ISO 8601. */
  createdAt: string;
  description: string;
  keywords: string[];
  producer: string;
  /** Dublin Core identifier: Message-ID, hash of the original. */
  identifiers: string[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 allows it: escaped, without control characters and lone surrogates. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;

const list = (container: 'Seq' | 'Bag', items: string[]): string =>
  `<rdf:${container}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${container}>`;

/** PDF/A wants properties that it does not know itself to be described in the packet (ISO 19005-3, 6.6.2.3). */
const PDFUA_SCHEMA = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** Level of PDF/A-3: A is accessible too, U has text that can be searched (ISO 19005-3, 5). */
export type Conformance = 'A' | 'U';

/** The XMP packet of a PDF/A-3 document; one of level A also claims PDF/UA-1. */
export function xmpPacket(metadata: DocumentMetadata, conformance: Conformance): string {
  const accessible = conformance === 'A';
  const author = metadata.author === null ? '' : `<dc:creator>${list('Seq', [metadata.author])}</dc:creator>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(metadata.title)}</dc:title>
${author}
<dc:description>${alternative(metadata.description)}</dc:description>
<dc:language>${list('Bag', [metadata.language])}</dc:language>
<dc:subject>${list('Bag', metadata.keywords)}</dc:subject>
<dc:identifier>${xml(metadata.identifiers.join(' '))}</dc:identifier>
<xmp:CreateDate>${xml(metadata.createdAt)}</xmp:CreateDate>
<xmp:ModifyDate>${xml(metadata.createdAt)}</xmp:ModifyDate>
<xmp:MetadataDate>${xml(metadata.createdAt)}</xmp:MetadataDate>
<xmp:CreatorTool>${xml(metadata.producer)}</xmp:CreatorTool>
<pdf:Producer>${xml(metadata.producer)}</pdf:Producer>
<pdf:Keywords>${xml(metadata.keywords.join(', '))}</pdf:Keywords>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>${conformance}</pdfaid:conformance>
${accessible ? '<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description>
${accessible ? PDFUA_SCHEMA : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
