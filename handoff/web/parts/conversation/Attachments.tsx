import type { TranscriptItem } from '../../../api/contract';
import { Icon } from '../Icon';

export function Attachments({ attachments }: { attachments: TranscriptItem['attachments'] }) {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments">
      {attachments.map((attachment) => (
        <li key={attachment.url}>
          <a href={attachment.url} target="_blank" rel="noopener noreferrer">
            <Icon name="clip" />
            {attachment.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
