import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import './attribute-list.css';
import { AttributeRow } from './attribute-row.tsx';
import { type AttributeDraft, moved, newAttribute } from './case-type-draft.ts';
import { caseTypeWords } from './words.ts';

interface AttributeListProps {
  attributes: readonly AttributeDraft[];
  onChange(attributes: readonly AttributeDraft[]): void;
  /** What is wrong, by the name that the API has for the field: `attributes/0/name`. */
  errors: Readonly<Record<string, string>>;
}

/** The attributes of a case type, in the order in which they are shown: by drag, or by buttons. */
export function AttributeList({ attributes, onChange, errors }: AttributeListProps) {
  const words = useWords(caseTypeWords);
  const announce = useAnnounce();
  const [dragged, setDragged] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= attributes.length) return;
    onChange(moved(attributes, from, to));
    announce(words.moved(attributes[from]?.label || words.attribute(from + 1), to + 1));
  };
  return (
    <Panel title={words.attributes}>
      <p className="zp-soft">{attributes.length === 0 ? words.noAttributes : words.attributesLead}</p>
      <ol className="zp-attributes">
        {attributes.map((attribute, index) => (
          <AttributeRow
            key={attribute.key}
            attribute={attribute}
            index={index}
            isLast={index === attributes.length - 1}
            errors={errors}
            onChange={(changed) => onChange(attributes.with(index, changed))}
            onMove={(to) => move(index, to)}
            onRemove={() => onChange(attributes.toSpliced(index, 1))}
            onDragStart={() => setDragged(index)}
            onDropHere={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      <Button icon={<Plus size={18} aria-hidden />} onClick={() => onChange([...attributes, newAttribute()])}>
        {words.addAttribute}
      </Button>
    </Panel>
  );
}
