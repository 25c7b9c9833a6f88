import { defineWords } from '../language/words.ts';

export const documentWords = defineWords(
  {
    documents: 'Documenten',
    document: 'Document',
    role: 'Soort',
    roles: { original: 'Bericht', rendition: 'PDF van het bericht', attachment: 'Bijlage' },
    size: 'Grootte',
    noDocuments: 'Er zijn geen documenten',
    noDocumentsAdvice: 'Documenten komen mee met post.',
  },
  {
    documents: 'Documents',
    document: 'Document',
    role: 'Kind',
    roles: { original: 'Mail', rendition: 'PDF of the mail', attachment: 'Attachment' },
    size: 'Size',
    noDocuments: 'There are no documents',
    noDocumentsAdvice: 'Documents come along with mail.',
  },
);
