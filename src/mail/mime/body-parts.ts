import { type EmailBodyPart, leaves, type ParsedMail } from '../message.ts';

export type BodyLists = Pick<ParsedMail, 'textBody' | 'htmlBody' | 'attachments'>;

interface Lists {
  /** null: in this branch of an alternative, the body is made of the other sort only. */
  text: EmailBodyPart[] | null;
  html: EmailBodyPart[] | null;
  attachments: EmailBodyPart[];
}

/**
 * Tells what of a mail is to be shown and what is an attachment, by the algorithm of RFC 8621, 4.1.4. Beyond it:
 * a leaf that the algorithm leaves out (an alternative whose branch holds both sorts) is an attachment, so
 * that nothing is unlisted; and a container that was opened counts as a multipart/mixed of what is in it.
 */
export function bodyLists(structure: EmailBodyPart): BodyLists {
  const textBody: EmailBodyPart[] = [];
  const htmlBody: EmailBodyPart[] = [];
  const attachments: EmailBodyPart[] = [];
  sortParts([structure], 'mixed', false, { text: textBody, html: htmlBody, attachments });
  const listed = new Set([...textBody, ...htmlBody, ...attachments]);
  const unlisted = leaves(structure).filter((part) => !listed.has(part));
  return { textBody, htmlBody, attachments: [...attachments, ...unlisted] };
}

function sortParts(parts: EmailBodyPart[], multipartType: string, inAlternative: boolean, into: Lists): void {
  const textBefore = into.text?.length ?? -1;
  const htmlBefore = into.html?.length ?? -1;
  // a branch that turns out to be of one sort closes the other list for the rest of this multipart only
  const lists = { ...into };
  for (const [index, part] of parts.entries()) {
    if (part.spare) continue;
    if (part.opened) {
      if (part.opened === 'partly') lists.attachments.push(part);
      sortParts(part.subParts, 'mixed', inAlternative, lists);
    } else if (part.partId === null) {
      const subtype = part.type.slice('multipart/'.length);
      sortParts(part.subParts, subtype, inAlternative || subtype === 'alternative', lists);
    } else if (!isInline(part, index, multipartType)) {
      lists.attachments.push(part);
    } else if (multipartType === 'alternative') {
      listAlternative(part, lists);
    } else {
      listInBoth(part, inAlternative, lists);
    }
  }
  if (multipartType === 'alternative' && lists.text && lists.html) {
    evenOut(lists.text, textBefore, lists.html, htmlBefore);
  }
}

function listAlternative(part: EmailBodyPart, lists: Lists): void {
  if (part.type === 'text/plain' && lists.text) lists.text.push(part);
  else if (part.type === 'text/html' && lists.html) lists.html.push(part);
  else lists.attachments.push(part);
}

/** In a branch of an alternative a text makes the branch one of its own sort. */
function listInBoth(part: EmailBodyPart, inAlternative: boolean, lists: Lists): void {
  if (inAlternative && part.type === 'text/plain') lists.html = null;
  if (inAlternative && part.type === 'text/html') lists.text = null;
  lists.text?.push(part);
  lists.html?.push(part);
  if ((!lists.text || !lists.html) && isMedia(part)) lists.attachments.push(part);
}

/** An alternative that holds one sort only shows it in both bodies. */
function evenOut(text: EmailBodyPart[], textBefore: number, html: EmailBodyPart[], htmlBefore: number): void {
  const noText = text.length === textBefore;
  const noHtml = html.length === htmlBefore;
  if (noText && !noHtml) text.push(...html.slice(htmlBefore));
  if (noHtml && !noText) html.push(...text.slice(textBefore));
}

/** Whether a part is shown in its place, rather than offered as a file. */
function isInline(part: EmailBodyPart, index: number, multipartType: string): boolean {
  const showable = part.type === 'text/plain' || part.type === 'text/html' || isMedia(part);
  if (part.disposition === 'attachment' || !showable) return false;
  return index === 0 || (multipartType !== 'related' && (isMedia(part) || part.name === null));
}

function isMedia(part: EmailBodyPart): boolean {
  return /^(image|audio|video)\//.test(part.type);
}
