import type { Block, Inline } from '../markdown';

function InlineText({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'bold':
      return (
        <strong>
          <Inlines of={inline.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines of={inline.children} />
        </em>
      );
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          <Inlines of={inline.children} />
        </a>
      );
  }
}

export function Inlines({ of }: { of: Inline[] }) {
  return (
    <>
      {of.map((inline, index) => (
        <InlineText key={index} inline={inline} />
      ))}
    </>
  );
}

/** What `parseMarkdown` gives, as elements. */
export function RichText({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>
            {block.lines.map((line, number) => (
              <>
                {number > 0 && <br />}
                <Inlines of={line} />
              </>
            ))}
          </p>
        ) : (
          <List key={index} block={block} />
        ),
      )}
    </>
  );
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Inlines of={item} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}
