import { type Declarations, lower } from './declarations.ts';

/** How an element takes part in layout (CSS Display 3, as far as mail needs it). */
export type Display =
  | 'none'
  | 'inline'
  | 'inline-block'
  | 'block'
  | 'flex'
  | 'list-item'
  | 'table'
  | 'table-caption'
  | 'table-row-group'
  | 'table-row'
  | 'table-cell';

/** What the cascade says of how the element is displayed, if at all. */
export function displayOf(declarations: Declarations): Display {
  if (lower(declarations, 'visibility') === 'hidden') return 'none';
  if (lower(declarations, 'mso-hide') === 'all') return 'none';
  const display = lower(declarations, 'display');
  switch (display) {
    case 'none':
    case 'block':
    case 'list-item':
    case 'table':
    case 'table-caption':
    case 'table-row':
    case 'table-cell':
    case 'inline-block':
      return display;
    case 'table-row-group':
    case 'table-header-group':
    case 'table-footer-group':
      return 'table-row-group';
    case 'flex':
      return 'flex';
    case 'grid':
      return 'block';
    case 'inline-table':
    case 'inline-flex':
      return 'inline-block';
    default:
      return 'inline';
  }
}
