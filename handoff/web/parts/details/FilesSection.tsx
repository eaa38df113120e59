import type { TicketFile } from '../../../api/contract';
import { sizeWords } from '../../words/sizeWords';
import { Icon } from '../Icon';
import { Section } from './Section';

/** What the customer sent with the case; a picture opens in a new tab, a PDF is saved. */
export function FilesSection({ files }: { files: TicketFile[] }) {
  if (files.length === 0) return null;
  return (
    <Section title="Files">
      <ul class="files">
        {files.map((file) => (
          <li key={file.id}>
            <a class="file" href={file.url} target="_blank" rel="noopener noreferrer">
              {file.contentType.startsWith('image/') ? (
                <img class="file-picture" src={file.url} alt="" loading="lazy" decoding="async" />
              ) : (
                <span class="file-picture file-icon">
                  <Icon name="clip" />
                </span>
              )}
              <span class="file-words">
                <span class="file-name">{file.name}</span>
                <span class="file-kind">
                  {kindWords(file.contentType)}, <span class="number">{sizeWords(file.bytes)}</span>
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function kindWords(contentType: string): string {
  const [, kind = contentType] = contentType.split('/');
  return kind.toUpperCase();
}
